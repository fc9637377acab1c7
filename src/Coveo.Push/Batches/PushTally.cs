namespace Coveo.Push;

/// <summary>Counts what becomes of a push, from many threads.</summary>
internal sealed class PushTally(TimeProvider timeProvider, string subjects)
{
    private readonly object _lock = new();
    private readonly long _startedAt = timeProvider.GetTimestamp();
    private PushSummary _summary = new() { Subjects = subjects };
    private long _items;

    public PushSummary Summary
    {
        get
        {
            lock (_lock)
            {
                return _summary with { Items = Interlocked.Read(ref _items), Duration = timeProvider.GetElapsedTime(_startedAt) };
            }
        }
    }

    /// <summary>The place that the next item will have; items are counted by one caller at a time.</summary>
    public long Next => Interlocked.Read(ref _items);

    /// <summary>Counts an item and gives its place in the push.</summary>
    public long Begin() => Interlocked.Increment(ref _items) - 1;

    public void Accept(BatchSlice slice)
    {
        var superseded = Superseded(slice);
        lock (_lock)
        {
            _summary = _summary with
            {
                Accepted = _summary.Accepted + slice.Live + superseded,
                Superseded = _summary.Superseded + superseded,
                Batches = _summary.Batches + 1,
                Bytes = _summary.Bytes + slice.FileBytes,
            };
        }
    }

    public void CountFailedBatch()
    {
        lock (_lock)
        {
            _summary = _summary with { FailedBatches = _summary.FailedBatches + 1 };
        }
    }

    public void Count(ItemOutcome outcome, bool isSuperseded)
    {
        lock (_lock)
        {
            _summary = _summary with
            {
                Rejected = _summary.Rejected + (outcome.Result == ItemResult.Rejected ? 1 : 0),
                Failed = _summary.Failed + (outcome.Result == ItemResult.Failed ? 1 : 0),
                NotSent = _summary.NotSent + (outcome.Result == ItemResult.NotSent ? 1 : 0),
                Superseded = _summary.Superseded + (isSuperseded ? 1 : 0),
                FirstNotAccepted = _summary.FirstNotAccepted ?? WithoutJson(outcome),
            };
        }
    }

    private static int Superseded(BatchSlice slice)
    {
        var superseded = 0;
        foreach (ref readonly var entry in slice.Entries)
        {
            for (var former = entry.IsSuperseded ? -1 : entry.Former; former >= 0; former = slice.Contents.Entries[former].Former)
            {
                superseded++;
            }
        }

        return superseded;
    }

    private static ItemOutcome WithoutJson(ItemOutcome outcome) => new()
    {
        Position = outcome.Position,
        Id = outcome.Id,
        Kind = outcome.Kind,
        Result = outcome.Result,
        Reason = outcome.Reason,
        Exception = outcome.Exception,
        MayHaveArrived = outcome.MayHaveArrived,
    };
}
