using Coveo.Push.Tests.Crawling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/deploy-a-crawler.md, compiled and run.</summary>
public sealed class DeployACrawlerPageExamples : CrawlTest
{
    private const string sourceId = SourceId;

    private readonly OrderedSite site = new(12_000);

    private InMemoryCrawlStateStore store => Store;

    [Fact]
    public void A_service_is_put_together()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
        [
            new("Coveo:OrganizationId", "acmeorg1"), new("Coveo:ApiKey", "xx-1"), new("Coveo:State", "/state/crawl.db"),
            new("Coveo:Crawler:SourceId", "acmeorg1-abc"), new("Coveo:Crawler:Interval", "06:00:00"),
        ]);

        builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
        builder.Services.AddSingleton<ICrawlStateStore>(_ => OpenStore(builder.Configuration["Coveo:State"]!));
        builder.Services.AddCoveoCrawler<HandbookCrawler>(builder.Configuration.GetSection("Coveo:Crawler"));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(1));

        using var host = builder.Build();
        host.Services.GetRequiredService<ICrawlStateStore>().Should().BeSameAs(store);
        host.Services.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get(nameof(HandbookCrawler)).SourceId.Should().Be("acmeorg1-abc");
    }

    [Fact]
    public async Task A_function_works_until_shortly_before_its_end_and_the_next_run_goes_on()
    {
        Service.Holds("https://acme.example/gone");
        site.Advances(Time, TimeSpan.FromMinutes(5), each: 4_000);

        var function = new HandbookFunction(Client, store, Time, site);
        var first = await function.RunAsync(TimeSpan.FromMinutes(10), CancellationToken.None);
        var readFirst = site.Read;
        var second = await function.RunAsync(TimeSpan.FromMinutes(30), CancellationToken.None);

        (first, second).Should().Be((false, true));
        (readFirst, site.Read).Should().Be((10_000, 12_000));
        Service.Items.Should().HaveCount(12_000).And.NotContainKey("https://acme.example/gone");
    }

    private InMemoryCrawlStateStore OpenStore(string path)
    {
        path.Should().Be("/state/crawl.db");
        return store;
    }

    private sealed class HandbookFunction(CoveoPushClient client, ICrawlStateStore store, TimeProvider clock, OrderedSite site)
    {
        public async Task<bool> RunAsync(TimeSpan timeLeft, CancellationToken stop)
        {
            using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
            using var timer = clock.CreateTimer(_ => work.Cancel(), state: null, timeLeft - TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
            var options = new CrawlOptions { StateStore = store, Name = "handbook", Resume = true, LeaseHolder = "handbook function" };
            await using var crawl = await client.Crawls.StartRebuildAsync(sourceId, options, stop);
            foreach (var pages in site.After(crawl.Checkpoint).Chunk(5_000))
            {
                foreach (var page in pages)
                {
                    await crawl.AddAsync(new PushDocument(page.Url) { Title = page.Title }, stop);
                }

                await crawl.SaveCheckpointAsync(pages[^1].Url, stop);
                if (work.IsCancellationRequested)
                {
                    return false; // disposed of without having been completed: nothing old is deleted, and the next run goes on
                }
            }

            await crawl.CompleteAsync(cancellationToken: stop);
            return true;
        }
    }

    private sealed class HandbookCrawler : ICrawler
    {
        public Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
