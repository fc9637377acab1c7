using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>A host that stops in the middle of a real crawl, over a service with an item that the crawler does not give.</summary>
public sealed class CrawlerIdleTests : CrawlerTest, IDisposable
{
    private readonly CrawlService _service = new();
    private readonly CoveoPushClient _client;

    public CrawlerIdleTests()
    {
        _client = VirtualClient.Of(_service, Time);
        _service.Holds("a://gone");
    }

    private protected override ICrawlsClient Client => _client.Crawls;

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task A_crawler_that_is_out_of_time_leaves_the_source_idle_and_deletes_nothing()
    {
        var never = new TaskCompletionSource();
        Script.Run = (_, crawl, _) => AddOneAsync(crawl, never.Task);
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1 && _service.Status == "REBUILD");

        await Service.StopAsync(new CancellationToken(canceled: true));

        _service.Words.Should().Equal("source", "status REBUILD", "status IDLE");
        _service.Items.Keys.Should().Equal("a://gone");
        Record.LastRun!.Report!.Outcome.Should().Be(CrawlOutcome.Aborted);
        never.SetResult();
    }

    [Fact]
    public async Task A_crawler_that_completes_its_crawl_in_time_deletes_what_is_gone_and_leaves_the_source_idle()
    {
        var cancelled = new TaskCompletionSource();
        Script.Run = async (_, crawl, cancellationToken) =>
        {
            cancellationToken.Register(cancelled.SetResult);
            await AddOneAsync(crawl, cancelled.Task);
            await crawl.CompleteAsync(cancellationToken: CancellationToken.None);
        };
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);

        await Service.StopAsync(CancellationToken.None);

        _service.Words[^1].Should().Be("status IDLE");
        _service.Items.Keys.Should().Equal("a://1");
        Record.LastRun!.Outcome.Should().Be("completed");
    }

    [Fact]
    public async Task A_crawler_that_returns_as_the_host_stops_leaves_the_source_idle_and_deletes_nothing()
    {
        var cancelled = new TaskCompletionSource();
        Script.Run = (_, crawl, cancellationToken) =>
        {
            cancellationToken.Register(cancelled.SetResult);
            return AddOneAsync(crawl, cancelled.Task);
        };
        await StartAsync();
        await UntilAsync(() => Script.Runs == 1);

        await Service.StopAsync(CancellationToken.None);

        _service.Words[^1].Should().Be("status IDLE");
        _service.Items.Keys.Should().Contain("a://gone");
        Record.LastRun!.Outcome.Should().Be("aborted");
    }

    private static async Task AddOneAsync(ICrawlSession crawl, Task end)
    {
        await crawl.AddAsync(new PushDocument("a://1"));
        await end;
    }
}
