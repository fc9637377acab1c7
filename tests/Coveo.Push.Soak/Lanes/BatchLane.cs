using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>Series of additions, updates and deletions in batches; some are cancelled, some items are worth nothing.</summary>
internal sealed class BatchLane(LaneContext context, int number) : Lane(context, $"batches-{number}", number)
{
    private const int Items = 3_000;
    private const int MostOperations = 15_000;

    private readonly SoakItems _items = new($"batches-{number}", Items);
    private ItemBook? _book;
    private int _version;

    protected override async Task CycleAsync()
    {
        _book ??= new ItemBook(_items);
        var ledger = new PushLedger(IdOf);
        var operations = Random.Next(1, MostOperations);
        using var cancellation = SometimesCancelled();
        var options = DrawnOptions(ledger);
        var summary = await SummaryOfAsync(() => Random.Next(3) == 0
            ? FeedAsync(Series(ledger, operations), options, cancellation.Token)
            : Client.Batches.PushAsync(SourceId, Series(ledger, operations), options, cancellationToken: cancellation.Token));
        ledger.Close(summary, _book);
        Tally.Blame(Name, ledger.Wrong);
        Tally.Add(summary);
        Operations += summary.Items;
        await CompareAsync(_book);
    }

    private string IdOf(PlannedOperation operation) => operation.Version == PlannedOperation.Invalid ? $"no uri {operation.Item}" : _items.Id(operation.Item);

    private async Task<PushSummary> FeedAsync(IEnumerable<PushOperation> operations, BatchOptions options, CancellationToken cancellationToken)
    {
        await using var push = Client.Batches.Start(SourceId, options);
        try
        {
            foreach (var operation in operations)
            {
                await push.AddAsync(operation, cancellationToken);
                if (Random.Next(2_000) == 0)
                {
                    await push.FlushAsync(cancellationToken);
                }
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or CoveoPushIncompleteException)
        {
            // What became of everything is what the end says.
            return await CompleteAsync(push, cancellationToken);
        }

        return await push.CompleteAsync(cancellationToken);
    }

    /// <summary>A feed that stopped was not read to its end, which its push cannot know.</summary>
    private async Task<PushSummary> CompleteAsync(IBatchPush push, CancellationToken cancellationToken)
    {
        var summary = await SummaryOfAsync(() => push.CompleteAsync(cancellationToken));
        return summary.Interruption == PushInterruption.None ? summary with { Interruption = PushInterruption.SeriesBroken } : summary;
    }

    private IEnumerable<PushOperation> Series(PushLedger ledger, int operations)
    {
        for (var i = 0; i < operations; i++)
        {
            var item = Random.Next(Items);
            switch (Random.Next(1_000))
            {
                case 0:
                    yield return new PushDocument(IdOf(ledger.Plan(new PlannedOperation(item, PlannedOperation.Invalid))));
                    break;
                case < 150:
                    ledger.Plan(new PlannedOperation(item, ItemBook.Absent));
                    yield return PushOperation.Delete(_items.Id(item));
                    break;
                default:
                    yield return _items.Make(item, ledger.Plan(new PlannedOperation(item, ++_version)).Version);
                    break;
            }
        }
    }
}
