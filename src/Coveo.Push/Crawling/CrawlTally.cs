namespace Coveo.Push;

/// <summary>Counts what the service has taken of a crawl, and keeps the first failures.</summary>
internal sealed class CrawlTally : IBatchWitness
{
    private readonly List<CrawlFailure> _failures = [];
    private long _addedOrUpdated;
    private long _deleted;
    private long _seen;
    private long _unchanged;
    private volatile bool _isBroken;
    private string? _gap;

    /// <summary>Items and deletions that were given to the crawl.</summary>
    public long Seen => Interlocked.Read(ref _seen);

    public long Unchanged => Interlocked.Read(ref _unchanged);

    /// <summary>Whether something was given to the crawl and not taken in, such as where adding it was cancelled: then the crawl has not everything.</summary>
    public bool IsBroken => _isBroken;

    /// <summary>What of the repository could not be read, if something could not.</summary>
    public string? Gap => Volatile.Read(ref _gap);

    /// <summary>Whether there may be more in the repository than the crawl was given.</summary>
    public bool IsPartial => IsBroken || Gap is not null;

    public long AddedOrUpdated => Interlocked.Read(ref _addedOrUpdated);

    public long Deleted => Interlocked.Read(ref _deleted);

    public IReadOnlyList<CrawlFailure> Failures
    {
        get
        {
            lock (_failures)
            {
                return [.. _failures];
            }
        }
    }

    public ValueTask HandingOverAsync(BatchSlice slice) => default;

    public ValueTask TakenAsync(BatchSlice slice)
    {
        Interlocked.Add(ref _addedOrUpdated, slice.Size(BatchLayout.AddOrUpdate).Elements);
        Interlocked.Add(ref _deleted, slice.Size(BatchLayout.Delete).Elements);
        return default;
    }

    public void CountSeen() => Interlocked.Increment(ref _seen);

    public void CountUnchanged() => Interlocked.Increment(ref _unchanged);

    public void Break() => _isBroken = true;

    /// <summary>Keeps the first of the reasons.</summary>
    public void MissPart(string because) => Interlocked.CompareExchange(ref _gap, because, comparand: null);

    public void Note(ItemOutcome outcome)
    {
        lock (_failures)
        {
            if (_failures.Count < PushDefaults.CrawlFailures)
            {
                _failures.Add(new CrawlFailure(outcome.Id, outcome.Kind, outcome.Result, outcome.Reason));
            }
        }
    }
}
