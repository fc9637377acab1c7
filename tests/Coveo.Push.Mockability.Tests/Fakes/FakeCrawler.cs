namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeCrawler : ICrawler
{
    public async Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken) =>
        await crawl.AddAsync(new PushDocument("https://acme.example/1"), cancellationToken);
}
