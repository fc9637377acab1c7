namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>A crawler that does what the script of its test says.</summary>
internal sealed class ScriptedCrawler(CrawlerScript script) : ICrawler, IDisposable
{
    public Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken) => script.CrawlAsync(crawl, cancellationToken);

    public void Dispose() => script.CrawlersDisposed++;
}
