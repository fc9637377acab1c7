namespace Coveo.Push;

/// <summary>Counts what the service has taken of a crawl, and keeps the first failures.</summary>
internal sealed class CrawlTally : IBatchWitness
{
    private readonly List<CrawlFailure> _failures = [];
    private long _addedOrUpdated;
    private long _deleted;

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
