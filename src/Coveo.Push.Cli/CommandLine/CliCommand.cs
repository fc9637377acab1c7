using System.CommandLine;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>A command with examples in its help, whose failures all end the same way: one line on standard error and an exit code.</summary>
internal abstract class CliCommand : Command
{
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    protected CliCommand(string name, string description)
        : base(name, description) => SetAction((parsed, stop) => CommandRunner.RunAsync(parsed, RunAsync, stop));

    /// <summary>Command lines as people type them, each with what it does.</summary>
    public abstract IReadOnlyList<CommandExample> Examples { get; }

    /// <summary>Does it.</summary>
    /// <param name="run">What was asked for, and where to write.</param>
    /// <param name="stop">Ctrl-C, or a polite kill.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract Task<int> RunAsync(CommandRun run, CancellationToken stop);
}
