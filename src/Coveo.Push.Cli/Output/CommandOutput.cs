using System.CommandLine;
using Spectre.Console;

namespace Coveo.Push.Cli.Output;

/// <summary>Where a command writes: results to standard output, everything said about them to standard error.</summary>
internal sealed class CommandOutput
{
    private readonly bool _isQuiet;

    private CommandOutput(OutputFormat format, bool isQuiet)
    {
        Format = format;
        _isQuiet = isQuiet;
        Results = ResultWriter.For(format);
        Remarks = RemarkConsole.Create();
        ShowsProgress = !isQuiet && !Console.IsErrorRedirected && RemarkConsole.IsTerminal;
    }

    public OutputFormat Format { get; }

    /// <summary>Writes results.</summary>
    public ResultWriter Results { get; }

    /// <summary>Standard error, with colours if it is a terminal.</summary>
    public IAnsiConsole Remarks { get; }

    /// <summary>Whether somebody sits there who can see a bar move.</summary>
    public bool ShowsProgress { get; }

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <param name="parsed">The command line.</param>
    public static CommandOutput Create(ParseResult parsed) =>
        new(parsed.GetValue(OutputOptions.Format) ?? (Console.IsOutputRedirected || !RemarkConsole.IsTerminal ? OutputFormat.Plain : OutputFormat.Table), parsed.GetValue(OutputOptions.Quiet));

    /// <summary>Says something that is good to know.</summary>
    public void Note(string text)
    {
        if (!_isQuiet)
        {
            Say("grey", "", text);
        }
    }

    /// <summary>Says something that somebody should look at.</summary>
    public void Warn(string text)
    {
        if (!_isQuiet)
        {
            Say("yellow", "warning: ", text);
        }
    }

    /// <summary>Says why it ends here.</summary>
    public void Error(string text) => Say("red", "error: ", text);

    // One line each, whatever is in it: a script may read it. Plain where colours mean nothing, since the console would break long lines.
    private void Say(string colour, string label, string text)
    {
        var line = PrintableText.OneLine(text);
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine($"coveo-push: {label}{line}");
        }
        else
        {
            Remarks.MarkupLine(label.Length == 0 ? $"[{colour}]{Markup.Escape(line)}[/]" : $"[{colour}]{label}[/]{Markup.Escape(line)}");
        }
    }
}
