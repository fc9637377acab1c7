using Spectre.Console;

namespace Coveo.Push.Cli.Output;

/// <summary>Standard error as a console of colours and bars.</summary>
internal static class RemarkConsole
{
    /// <summary>Whether the terminal can do more than print lines.</summary>
    public static bool IsTerminal => Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static IAnsiConsole Create() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected || !IsTerminal ? AnsiSupport.No : AnsiSupport.Detect,

        // https://no-color.org: any value counts, an empty one does not.
        ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Detect,
    });
}
