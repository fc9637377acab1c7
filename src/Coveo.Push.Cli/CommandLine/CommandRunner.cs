using System.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>Runs a command; whatever goes wrong becomes one line on standard error and an exit code.</summary>
internal static class CommandRunner
{
    /// <param name="parsed">The command line.</param>
    /// <param name="command">What the command does.</param>
    /// <param name="stop">Ctrl-C, or a polite kill.</param>
    public static async Task<int> RunAsync(ParseResult parsed, Func<CommandRun, CancellationToken, Task<int>> command, CancellationToken stop)
    {
        var output = CommandOutput.Create(parsed);
        try
        {
            using var run = new CommandRun(parsed, output);
            return await command(run, stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (FailureExit.CodeOf(failure, stop) is { } code)
        {
            output.Error(FailureExit.TextOf(failure, code));
            return code;
        }
    }
}
