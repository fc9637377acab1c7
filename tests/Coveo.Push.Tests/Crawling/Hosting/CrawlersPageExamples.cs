using Coveo.Push.Tests.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>The examples of docs/guides/crawlers.md, compiled and run.</summary>
public class CrawlersPageExamples
{
    private readonly HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    private readonly FakeCrawls _crawls = new();

    public CrawlersPageExamples()
    {
        builder.Services.AddSingleton<ICrawlsClient>(_crawls).AddSingleton<Shop>().AddSingleton<Feed>();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Coveo:OrganizationId", "acmeorg1"), new("Coveo:ApiKey", "xx-1"),
            new("Coveo:Crawler:SourceId", "acmeorg1-abc"), new("Coveo:Crawler:Interval", "06:00:00"),
        ]);
    }

    [Fact]
    public async Task A_crawler_runs_in_a_host()
    {
        builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
        builder.Services.AddCoveoCrawler<ShopCrawler>(builder.Configuration.GetSection("Coveo:Crawler"));

        var crawl = await FirstRunAsync();

        (crawl.SourceId, crawl.Mode, crawl.SoFar.Seen, crawl.Completions).Should().Be(("acmeorg1-abc", CrawlMode.Rebuild, 2, 1));
    }

    [Fact]
    public async Task A_crawler_leaves_a_token_of_a_feed()
    {
        builder.Services.AddCoveoPush(FakeHttp.Configure);
        builder.Services.AddSingleton<ICrawlStateStore>(new InMemoryCrawlStateStore());
        builder.Services.AddCoveoCrawler<FeedCrawler>(options =>
        {
            options.SourceId = "acmeorg1-abc";
            options.DailyAt.Add(new TimeSpan(2, 30, 0));
            options.FullRebuildEvery = 7;
        });
        builder.Services.Configure<CrawlerOptions>(nameof(FeedCrawler), options => options.RunsAtStart = true);

        var crawl = await FirstRunAsync();

        (crawl.Checkpoint, crawl.Completions, crawl.SoFar.Seen).Should().Be(("42", 1, 1));
    }

    [Fact]
    public async Task A_crawler_has_a_health_check()
    {
        builder.Services.AddLogging();
        builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
        var crawler = builder.Services.AddCoveoCrawler<ShopCrawler>(builder.Configuration.GetSection("Coveo:Crawler"));
        builder.Services.AddHealthChecks().Add(crawler.HealthCheck);
        using var host = builder.Build();

        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        health.Entries.Should().ContainKey("ShopCrawler").WhoseValue.Description.Should().Be("Crawler 'ShopCrawler' has not run yet.");
    }

    private async Task<FakeCrawl> FirstRunAsync()
    {
        using var host = builder.Build();
        await host.StartAsync();
        for (var turn = 0; _crawls.Started is not [{ IsDisposed: true }]; turn++)
        {
            turn.Should().BeLessThan(1_000_000, "the crawler runs when the host has started");
            Thread.Yield();
            await Task.Yield();
        }

        await host.StopAsync();
        return _crawls.Started[0];
    }

    public sealed class Shop
    {
        public IEnumerable<PushDocument> Products { get; } = [new("https://shop.example/1"), new("https://shop.example/2")];
    }

    public sealed class ShopCrawler(Shop shop) : ICrawler
    {
        public async Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken)
        {
            foreach (var product in shop.Products)
            {
                await crawl.AddAsync(product, cancellationToken);
            }
        }
    }

    private sealed class Feed
    {
        private readonly PushDocument[] _items = [new("https://shop.example/1")];

        public (PushDocument[] Items, string[] Gone, string Token) Since(string? token) => (_items, token is null ? [] : ["https://shop.example/3"], "42");
    }

    private sealed class FeedCrawler(Feed feed) : ICrawler
    {
        public async Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken)
        {
            var isIncremental = crawl.Mode == CrawlMode.Incremental;
            var changes = feed.Since(isIncremental ? crawl.Checkpoint : null);
            foreach (var id in isIncremental ? changes.Gone : [])
            {
                await crawl.DeleteAsync(id, cancellationToken: cancellationToken);
            }

            foreach (var item in changes.Items)
            {
                await crawl.AddAsync(item, cancellationToken);
            }

            await crawl.CompleteAsync(changes.Token, cancellationToken);
        }
    }
}
