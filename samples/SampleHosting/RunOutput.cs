using System.Globalization;
using System.Text;
using Coveo.Push;
using Spectre.Console;

namespace SampleHosting;

/// <summary>Prints for a person at a terminal, or plain lines and Markdown tables into a file or a pipe.</summary>
public sealed class RunOutput
{
    private const int TitleWidth = 12;
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMilliseconds(200);

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
            Console.WriteLine($"{title.PadRight(TitleWidth)}{OneLine(text)}");
            return;
        }

        AnsiConsole.Write(new Grid()
            .AddColumn(new GridColumn { Width = TitleWidth, NoWrap = true, Padding = new Padding(0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) })
            .AddRow(new Text(title, new Style(decoration: Decoration.Bold)), new Text(OneLine(text))));
    }

    /// <summary>Says in a file or a pipe how far the work is. At a terminal <see cref="WatchAsync"/> shows it.</summary>
    public void SayProgress(string title, string text)
    {
        if (_isPlain)
        {
            Say(title, text);
        }
    }

    /// <summary>Does some work, and shows at a terminal how far it is.</summary>
    public async Task<T> WatchAsync<T>(Func<string> progress, Func<Task<T>> work)
    {
        if (_isPlain)
        {
            return await work();
        }

        return await AnsiConsole.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(progress()), async status =>
        {
            await using var refresh = new Timer(_ => status.Status(Markup.Escape(progress())), state: null, RefreshEvery, RefreshEvery);
            return await work();
        });
    }

    /// <summary>A table with a frame at a terminal, or its lines.</summary>
    public void Show(Table table, IEnumerable<string> lines)
    {
        if (_isPlain)
        {
            lines.ToList().ForEach(Console.WriteLine);
            return;
        }

        AnsiConsole.Write(table);
    }

    /// <summary>The report of a crawl, below an empty line.</summary>
    public void Show(CrawlReport report)
    {
        Console.WriteLine();
        if (_isPlain)
        {
            Console.WriteLine(report);
            return;
        }

        var rows = report.ToString().Split('\n');
        AnsiConsole.Write(new Text(rows[0] + "\n", new Style(report.IsComplete ? Color.Green : Color.Red, decoration: Decoration.Bold)));
        AnsiConsole.Write(new Text(string.Join('\n', rows[1..]) + "\n"));
    }

    public static void ReportError(string message) => Console.Error.WriteLine($"error: {OneLine(message)}");

    /// <summary>A name may hold line breaks and escape sequences, which would break the line or command the terminal.</summary>
    private static string OneLine(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.ReplaceLineEndings(" ").Select(letter => IsUnsafe(letter) ? '\uFFFD' : letter)) : text;

    private static bool IsUnsafe(char letter) => letter != '\u200D' && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;
}
