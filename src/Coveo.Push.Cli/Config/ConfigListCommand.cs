using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Config;

/// <summary><c>coveo-push config list</c>.</summary>
internal sealed class ConfigListCommand() : CliCommand("list", "Lists the profiles, without their keys.")
{
    public override IReadOnlyList<CommandExample> Examples { get; } = [new("config list -o json", "for a program")];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var store = ProfileStore.Load();
        await run.Output.Results.WriteListAsync(store.Content.Profiles.Select(profile => ProfileRow.Of(store, profile.Key, profile.Value)).ToAsyncEnumerable(), stop).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
