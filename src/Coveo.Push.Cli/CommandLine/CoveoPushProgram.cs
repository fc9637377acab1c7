using System.CommandLine;
using System.Text;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>The program: parses the command line and runs what it asks for.</summary>
internal static class CoveoPushProgram
{
    /// <param name="arguments">The command line.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var interruption = new Interruption();
        var parsed = CoveoPushCommand.Create().Parse(arguments);
        if (parsed.Action is not { ClearsParseErrors: true } && UsageText.ProblemsOf(parsed) is { Count: > 0 } problems)
        {
            await Console.Error.WriteLineAsync(UsageText.Of(parsed, problems)).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        // Ctrl-C is ours: the library's own handling ends the process after some seconds, whatever is still being delivered.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, interruption.Token).ConfigureAwait(false);
    }
}
