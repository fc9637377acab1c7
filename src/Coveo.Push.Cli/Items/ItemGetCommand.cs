using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Logs;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Items;

/// <summary><c>coveo-push item get ID</c>: what the log says of an item, as the Push API cannot read items.</summary>
internal sealed class ItemGetCommand : CliCommand
{
    // An item that is pushed every minute has more entries than anybody reads; the newest come first.
    private const int MostEntries = 1000;

    private static readonly TimeSpan LogIsKept = TimeSpan.FromDays(14);

    private readonly Argument<string> _id = new("ID") { Description = "The item's ID: its URI, as it was pushed." };

    private readonly Option<string> _source = ConnectionOptions.Source();

    private readonly Option<int> _limit = new("--limit") { Description = "How many entries to show, the newest.", HelpName = "N", DefaultValueFactory = _ => 20 };

    public ItemGetCommand()
        : base("get", "Shows what became of an item: its last entries in the log, which goes back 14 days. The Push API writes items and cannot read them, so that is all there is; the content itself shows in a search.")
    {
        Arguments.Add(_id);
        Options.Add(_source);
        Options.Add(_limit);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("item get https://docs.acme.com/a.html --source Handbook", "is it in the index, or why not?")];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var limit = run.Get(_limit) is >= 1 and <= MostEntries and var given ? given : throw new UsageException($"--limit must be from 1 to {MostEntries}, but is {run.Get(_limit)}.");
        var id = run.Get(_id)!;
        var sourceId = await run.SourceIdAsync(_source, stop).ConfigureAwait(false);
        var search = new LogSearch(TimeProvider.System.GetUtcNow() - LogIsKept) { DocumentId = id, SourceIds = [sourceId], PageSize = MostEntries };
        var entries = await LogOrder.NewestFirstAsync(run.Client.Logs.SearchAsync(search, stop), MostEntries, stop).ConfigureAwait(false);
        await run.Output.Results.WriteListAsync(entries.Take(limit).Select(LogRow.OfItem).ToAsyncEnumerable(), stop).ConfigureAwait(false);
        run.Output.Note(ItemVerdict.Of(entries));
        return entries.Count > 0 ? ExitCode.Done : ExitCode.SomeNotDelivered;
    }
}
