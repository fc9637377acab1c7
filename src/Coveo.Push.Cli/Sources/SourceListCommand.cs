using System.CommandLine;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Sources;

/// <summary><c>coveo-push source list</c>.</summary>
internal sealed class SourceListCommand : CliCommand
{
    private readonly Option<string> _filter = new("--filter") { Description = "Only sources whose name contains this: two characters at least.", HelpName = "TEXT" };

    public SourceListCommand()
        : base("list", "Lists the sources of the organization, by name.") => Options.Add(_filter);

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("source list", "all of them"),
        new("source list --filter hand -o plain | cut -f2", "the IDs of some, for a script"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var sources = run.Client.Sources.ListAsync(run.Get(_filter), stop);
        await run.Output.Results.WriteListAsync(sources.Select(SourceRow.Short), stop).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
