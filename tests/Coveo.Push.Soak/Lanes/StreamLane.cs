using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>A stream source: updates, loads by updates, and full loads that replace everything.</summary>
internal sealed class StreamLane(LaneContext context, int number) : Lane(context, "streams", number)
{
    private const int Items = 1_000;

    private readonly SoakItems _items = new("streams", Items);
    private ItemBook? _book;
    private int _version;

    protected override Platform.SourceDefinition Source() => Platform.SourceDefinition.Push("soak " + Name, Platform.SourceVisibility.Shared, streamEnabled: true);

    protected override async Task CycleAsync()
    {
        _book ??= new ItemBook(_items);
        var ledger = new PushLedger(operation => _items.Id(operation.Item));
        using var cancellation = SometimesCancelled();
        var options = DrawnOptions(ledger);
        var kind = Random.Next(3);
        var summary = kind switch
        {
            0 => await UpdateAsync(ledger, options, cancellation.Token),
            1 => await LoadAsync(ledger, options, isFull: false, cancellation.Token),
            _ => await LoadAsync(ledger, options, isFull: true, cancellation.Token),
        };
        Tally.Blame(Name, ledger.Wrong);
        Tally.Add(summary);
        Operations += summary.Items;
        await CompareAsync(_book);
    }

    private async Task<PushSummary> UpdateAsync(PushLedger ledger, BatchOptions options, CancellationToken cancellationToken)
    {
        var operations = Updates(ledger, Random.Next(1, 2_000));
        var summary = await SummaryOfAsync(async () => (await Client.Streams.UpdateAsync(SourceId, operations, options, cancellationToken: cancellationToken)).Summary);
        ledger.Close(summary, _book);
        return summary;
    }

    private async Task<PushSummary> LoadAsync(PushLedger ledger, BatchOptions options, bool isFull, CancellationToken cancellationToken)
    {
        var loaded = new Dictionary<int, int>();
        var mayHaveEnded = false;
        StreamLoadResult? result = null;
        var summary = await SummaryOfAsync(async () =>
        {
            try
            {
                result = isFull ? await FullLoadAsync(ledger, loaded, options, cancellationToken) : await LoadByUpdatesAsync(ledger, loaded, options, cancellationToken);
                return result.Summary;
            }
            catch (StreamLoadIncompleteException incomplete)
            {
                mayHaveEnded = incomplete.MayHaveTakenEffect;
                throw;
            }
            catch (Exception failure) when (failure is OperationCanceledException and not PushCanceledException || failure is CoveoPushException and not CoveoPushIncompleteException)
            {
                // It did not begin, or was cut off while it ended: without numbers, anything may have been taken.
                Tally.Fail(failure);
                mayHaveEnded = true;
                ledger.DoubtAll(_book!);
                return new PushSummary { Interruption = PushInterruption.Canceled };
            }
        });

        // What a full load has uploaded counts for nothing until its stream is closed.
        ledger.Close(summary, isFull ? null : _book);
        for (var item = 0; item < Items; item++)
        {
            var version = loaded.GetValueOrDefault(item, ItemBook.Absent);
            if (result?.IsOldDeleted == true && !isFull && result.Updates.Any(update => update.OrderingId is null) && version == ItemBook.Absent)
            {
                // An answer was lost: what was pushed in the second before the load is not older than it for certain, and stays.
                _book!.Doubt(item, version);
            }
            else if (result?.IsOldDeleted == true && (isFull || version == ItemBook.Absent))
            {
                _book!.Settle(item, version);
            }
            else if (mayHaveEnded && (isFull || version == ItemBook.Absent))
            {
                _book!.Doubt(item, version);
            }
        }

        return summary;
    }

    private Task<StreamLoadResult> LoadByUpdatesAsync(PushLedger ledger, Dictionary<int, int> loaded, BatchOptions options, CancellationToken cancellationToken) =>
        Client.Streams.LoadAsync(SourceId, Documents(ledger, loaded), new StreamLoadOptions { Batches = options, QueueDelay = TimeSpan.Zero, DeletesHoweverLittle = true }, cancellationToken: cancellationToken);

    private async Task<StreamLoadResult> FullLoadAsync(PushLedger ledger, Dictionary<int, int> loaded, BatchOptions options, CancellationToken cancellationToken)
    {
        await using var load = await Client.Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { Batches = options, DeletesHoweverLittle = true }, cancellationToken: cancellationToken);
        try
        {
            foreach (var document in Documents(ledger, loaded))
            {
                await load.AddAsync(document, cancellationToken);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or CoveoPushIncompleteException)
        {
            // What became of everything is what the end says: it does not close the stream of a load that was cut short.
        }

        return await load.CompleteAsync(cancellationToken);
    }

    private IEnumerable<PushDocument> Documents(PushLedger ledger, Dictionary<int, int> loaded)
    {
        for (var item = 0; item < Items; item++)
        {
            if (Random.Next(10) > 0)
            {
                loaded[item] = ledger.Plan(new PlannedOperation(item, ++_version)).Version;
                yield return _items.Make(item, _version);
            }
        }
    }

    private IEnumerable<StreamOperation> Updates(PushLedger ledger, int operations)
    {
        for (var i = 0; i < operations; i++)
        {
            var item = Random.Next(Items);
            var version = Random.Next(6) == 0 ? ItemBook.Absent : ++_version;
            ledger.Plan(new PlannedOperation(item, version));
            yield return version == ItemBook.Absent ? StreamOperation.Delete(_items.Id(item)) : _items.Make(item, version);
        }
    }
}
