namespace Coveo.Push;

/// <summary>Keeps the states of crawls in memory, for as long as the object lives: for tests, and for a service that crawls as long as it runs. About 200 bytes an item.</summary>
/// <param name="timeProvider">The time by which leases run out; <see langword="null"/> for the system's.</param>
public sealed class InMemoryCrawlStateStore(TimeProvider? timeProvider = null) : ICrawlStateStore
{
    private readonly Dictionary<CrawlStateKey, InMemoryCrawlData> _states = [];

    /// <inheritdoc/>
    public ValueTask<ICrawlState> OpenAsync(CrawlStateKey key, CrawlLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(lease);
        cancellationToken.ThrowIfCancellationRequested();
        InMemoryCrawlData? data;
        lock (_states)
        {
            if (!_states.TryGetValue(key, out data))
            {
                data = new InMemoryCrawlData(key);
                _states.Add(key, data);
            }
        }

        return new ValueTask<ICrawlState>(InMemoryCrawlState.Open(data, lease, timeProvider ?? TimeProvider.System));
    }
}
