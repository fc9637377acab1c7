namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeCrawlsClient : ICrawlsClient
{
    public List<FakeCrawlSession> Sessions { get; } = [];

    public Task<ICrawlSession> StartRebuildAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) => Start(sourceId, CrawlMode.Rebuild);

    public Task<ICrawlSession> StartRescanAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) => Start(sourceId, CrawlMode.Rescan);

    public Task<ICrawlSession> StartIncrementalAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) => Start(sourceId, CrawlMode.Incremental);

    private Task<ICrawlSession> Start(string sourceId, CrawlMode mode)
    {
        var session = new FakeCrawlSession(sourceId, mode);
        Sessions.Add(session);
        return Task.FromResult<ICrawlSession>(session);
    }
}
