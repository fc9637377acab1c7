using Coveo.Push.Tests.Crawling;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/go-on-after-a-crash.md, compiled and run.</summary>
public sealed class GoOnAfterACrashPageExamples : CrawlTest
{
    private const string sourceId = SourceId;

    private readonly OrderedSite site = new(12_000);

    private CoveoPushClient client => Client;

    private InMemoryCrawlStateStore store => Store;

    [Fact]
    public async Task A_crawl_goes_on_at_its_last_checkpoint()
    {
        using var crash = new CancellationTokenSource();
        site.CancelsAfter(11_000, crash);
        await FluentActions.Awaiting(() => CrawlAsync(crash.Token)).Should().ThrowAsync<OperationCanceledException>();

        var crawl = await CrawlAsync(CancellationToken.None);

        (crawl.IsResumed, crawl.SoFar.Outcome, crawl.SoFar.Seen).Should().Be((true, CrawlOutcome.Completed, 2_000));
        site.Read.Should().Be(11_001 + 2_000, "the second run began behind the 10,000th page");
        Service.Items.Should().HaveCount(12_000);
    }

    private async Task<ICrawlSession> CrawlAsync(CancellationToken stop)
    {
        var options = new CrawlOptions { StateStore = store, Name = "nightly", Resume = true };
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId, options, stop);
        var sinceSaved = 0;
        foreach (var page in site.After(crawl.Checkpoint))
        {
            await crawl.AddAsync(new PushDocument(page.Url) { Title = page.Title }, stop);
            if (++sinceSaved == 5_000)
            {
                await crawl.SaveCheckpointAsync(page.Url, stop);
                sinceSaved = 0;
            }
        }

        Console.WriteLine(await crawl.CompleteAsync(cancellationToken: stop));

        return crawl;
    }
}
