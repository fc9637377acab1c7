using System.Text;
using Spectre.Console;

namespace SecuredContent.Output;

/// <summary>Prints for a person at a terminal, or plain lines and a Markdown table into a file or a pipe.</summary>
internal sealed class RunOutput
{
    private const int TitleWidth = 12;

    private readonly bool _isPlain;

    public RunOutput()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb";
    }

    /// <summary>A title and its text; where the text needs more than one line, the others are indented.</summary>
    public void Say(string title, string text)
    {
        if (_isPlain)
        {
            Console.WriteLine($"{title.PadRight(TitleWidth)}{text}");
            return;
        }

        AnsiConsole.Write(new Grid()
            .AddColumn(new GridColumn { Width = TitleWidth, NoWrap = true, Padding = new Padding(0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddRow(new Text(title, new Style(decoration: Decoration.Bold)), new Text(text)));
    }

    public void Show(WhoSeesWhat table)
    {
        if (_isPlain)
        {
            table.Lines().ToList().ForEach(Console.WriteLine);
            return;
        }

        AnsiConsole.Write(table.ToTable());
    }

    public static void ReportError(string message) => Console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
}
