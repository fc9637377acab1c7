namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeCrawlStateStore : ICrawlStateStore
{
    private readonly Dictionary<CrawlStateKey, FakeCrawlState> _states = [];

    public ValueTask<ICrawlState> OpenAsync(CrawlStateKey key, CrawlLease lease, CancellationToken cancellationToken = default)
    {
        if (lease.Holder == "somebody-else")
        {
            throw new CrawlLeaseException(key, lease.Holder, FakeCoveo.Now, FakeCoveo.Now + lease.Duration);
        }

        _states.TryAdd(key, new FakeCrawlState());
        return ValueTask.FromResult<ICrawlState>(_states[key]);
    }
}
