using System.Collections.Concurrent;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>Starts crawls that send nothing, and remembers them.</summary>
internal sealed class FakeCrawls : ICrawlsClient
{
    private readonly ConcurrentQueue<FakeCrawl> _crawls = new();

    public IReadOnlyList<FakeCrawl> Started => [.. _crawls];

    public IEnumerable<CrawlMode> Modes => Started.Select(crawl => crawl.Mode);

    /// <summary>Prepares each crawl before it is given out; may throw, as a start that fails does.</summary>
    public Action<FakeCrawl> OnStart { get; set; } = _ => { };

    public Task<ICrawlSession> StartRebuildAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) => Start(CrawlMode.Rebuild, sourceId, options);

    public Task<ICrawlSession> StartRescanAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) => Start(CrawlMode.Rescan, sourceId, options);

    public Task<ICrawlSession> StartIncrementalAsync(string sourceId, CrawlOptions? options = null, CancellationToken cancellationToken = default) => Start(CrawlMode.Incremental, sourceId, options);

    private Task<ICrawlSession> Start(CrawlMode mode, string sourceId, CrawlOptions? options)
    {
        var crawl = new FakeCrawl(mode, sourceId, options);
        try
        {
            OnStart(crawl);
        }
        catch (Exception failure)
        {
            return Task.FromException<ICrawlSession>(failure);
        }

        _crawls.Enqueue(crawl);
        return Task.FromResult<ICrawlSession>(crawl);
    }
}
