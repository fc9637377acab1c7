using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Items;

/// <summary><c>coveo-push item delete-old --before …</c>.</summary>
internal sealed class ItemDeleteOldCommand : CliCommand
{
    private readonly Option<string> _before = new("--before")
    {
        Description = $"What was last pushed before it goes: {PointInTime.Forms}; or an ordering ID.",
        HelpName = "TIME|ORDERING_ID",
        Required = true,
    };

    private readonly Option<string> _source = ConnectionOptions.Source();

    private readonly Option<int?> _queueDelay = new("--queue-delay")
    {
        Description = "How long the service waits before, so that what is queued can land: 0 to 1440 minutes. Without it 15.",
        HelpName = "MINUTES",
    };

    private readonly Option<bool> _yes = Confirmation.Yes();

    public ItemDeleteOldCommand()
        : base("delete-old", "Deletes every item of a source that was not pushed again since a time. From then on the source takes no operation with an older ordering ID. Asks before.")
    {
        Options.Add(_before);
        Options.Add(_source);
        Options.Add(_queueDelay);
        Options.Add(_yes);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("item delete-old --before 7d --source Handbook", "what nobody has pushed for a week"),
        new("item delete-old --before 2025-02-03T04:05:06Z --queue-delay 0 --yes --source Handbook", "at once, in a script"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var bound = Bound(run.Get(_before)!);
        var delay = run.Get(_queueDelay) is { } minutes
            ? minutes is >= 0 and <= 1440 ? TimeSpan.FromMinutes(minutes) : throw new UsageException($"--queue-delay must be from 0 to 1440 minutes, but is {minutes}.")
            : (TimeSpan?)null;
        var sourceId = await run.SourceIdAsync(_source, stop).ConfigureAwait(false);
        var time = bound.ToTime() is { } instant ? $"{((OutputValue)instant).ToReadable()} (ordering ID {bound})" : $"ordering ID {bound}";
        Confirmation.Require(run, _yes, $"This deletes every item of {sourceId} that was last pushed before {time}.", "yes");
        var acceptance = await run.Client.Documents.DeleteOlderThanAsync(sourceId, bound, delay, stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(new OutputRow
        {
            { "sourceId", sourceId },
            { "result", "accepted" },
            { "before", bound.ToString() },
            { "requestId", acceptance.RequestId },
        });
        run.Output.Note(delay == TimeSpan.Zero ? "It happens now." : $"It happens in {delay?.TotalMinutes ?? 15} minutes.");
        return ExitCode.Done;
    }

    private static OrderingId Bound(string text) => OrderingId.TryParse(text, out var orderingId) ? orderingId : OrderingId.FromTime(PointInTime.Parse(text, "--before"));
}
