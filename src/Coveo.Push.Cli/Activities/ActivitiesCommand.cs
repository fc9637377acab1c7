using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Activities;

/// <summary><c>coveo-push activities</c>.</summary>
internal sealed class ActivitiesCommand : CliCommand
{
    private readonly Option<string> _source = ConnectionOptions.Source();

    private readonly Option<string> _since = new("--since")
    {
        Description = $"From when: {PointInTime.Forms}.",
        HelpName = "TIME",
        DefaultValueFactory = _ => "7d",
    };

    private readonly Option<int?> _limit = new("--limit") { Description = "No more activities than these.", HelpName = "N" };

    public ActivitiesCommand()
        : base("activities", "Shows what was done to the sources and the rest of the organization: rebuilds, refreshes, changes, limits that were reached.")
    {
        _source.Description = "Only those of this source: its ID or its name. Without it those of COVEO_SOURCE_ID or of the profile's source, or else all.";
        Options.Add(_source);
        Options.Add(_since);
        Options.Add(_limit);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("activities --source Handbook", "the crawls of a source in the last week"),
        new("activities --since 31d -o json", "a month of everything"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var limit = run.Get(_limit) is not { } most ? int.MaxValue : most >= 1 ? most : throw new UsageException($"--limit must be 1 or more, but is {most}.");
        var since = PointInTime.Parse(run.Get(_since)!, "--since");
        var named = run.Get(_source) ?? run.Connection.Source;
        var search = new ActivitySearch(since) { ResourceIds = named is null ? [] : [await run.SourceIdAsync(named, stop).ConfigureAwait(false)] };
        var activities = run.Client.Activities.ListAsync(search, stop).Take(limit);
        await run.Output.Results.WriteListAsync(activities.Select(ActivityRow.Of), stop).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
