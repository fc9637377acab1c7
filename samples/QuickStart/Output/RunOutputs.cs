using System.Text;
using Spectre.Console;

namespace QuickStart.Output;

internal static class RunOutputs
{
    /// <summary>Whether a person sees the output, and can press a key.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected && !Console.IsInputRedirected;

    /// <summary>The output for where this process runs.</summary>
    public static IRunOutput Create()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return isPlain ? new PlainOutput(Console.Out, Console.Error) : new TerminalOutput(AnsiConsole.Console);
    }
}
