using Coveo.Push;
using Coveo.Push.Emulator;
using UnitTesting.Crawler;
using UnitTesting.Tests.Doubles;
using Xunit;

namespace UnitTesting.Tests;

/// <summary>What people find in the end: the real client, real HTTP, and a service that keeps what it was sent and can be made to fail.</summary>
public sealed class WithLocalCoveo
{
    private readonly ProductList _catalog = new(
        new Product("7", "Kayak") { Description = "Glides through rapids.", Price = 499.5m },
        new Product("8", "Raft") { Description = "Carries eight." });

    [Fact]
    public async Task Products_can_be_found_by_what_their_description_says()
    {
        await using var coveo = await LocalCoveo.StartAsync();

        var report = await new ProductCrawler(_catalog, coveo.Client, coveo.SourceId).CrawlAsync();

        Assert.True(report.Verification!.IsConfirmed, report.ToString());
        Assert.Equal(["Kayak"], await coveo.TitlesAsync("rapids"));
    }

    [Fact]
    public async Task What_is_gone_from_the_shop_is_gone_from_the_source_a_quarter_of_an_hour_later()
    {
        var clock = new VirtualClock();
        await using var coveo = await LocalCoveo.StartAsync(new CoveoEmulatorOptions { TimeProvider = clock });
        var crawler = new ProductCrawler(_catalog, coveo.Client, coveo.SourceId);
        await crawler.CrawlAsync();
        _catalog.Products.RemoveAll(product => product.Name == "Raft");
        clock.Advance(TimeSpan.FromHours(24));

        var report = await crawler.CrawlAsync();

        Assert.True(report.IsOldDeleted, report.ToString());
        Assert.Equal(["Kayak", "Raft"], await coveo.TitlesAsync());
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(["Kayak"], await coveo.TitlesAsync());
    }

    [Fact]
    public async Task A_busy_service_and_an_upload_that_gets_lost_cost_no_product()
    {
        await using var coveo = await LocalCoveo.StartAsync();
        var busy = coveo.Faults.Add(new EmulatorFault { Route = "PUT */documents/batch", Status = 429, Times = 2 });
        var lost = coveo.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredContainer, Route = "/s3/*", Times = 1 });

        var report = await new ProductCrawler(_catalog, coveo.Client, coveo.SourceId).CrawlAsync();

        Assert.Equal((2, 1), (coveo.Faults.HitsOf(busy), coveo.Faults.HitsOf(lost)));
        Assert.Equal(CrawlOutcome.Completed, report.Outcome);
        Assert.Equal(["Kayak", "Raft"], await coveo.TitlesAsync());
    }

    [Fact]
    public async Task What_the_service_accepts_and_loses_is_not_called_confirmed()
    {
        await using var coveo = await LocalCoveo.StartAsync();
        coveo.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.LostBatch });

        var report = await new ProductCrawler(_catalog, coveo.Client, coveo.SourceId) { Patience = TimeSpan.Zero }.CrawlAsync();

        Assert.True(report.IsComplete);
        Assert.Equal((false, 2), (report.Verification!.IsConfirmed, report.Verification.NotSeen));
        Assert.Empty(await coveo.TitlesAsync());
    }

    [Fact]
    public async Task An_accepted_product_is_found_only_when_it_went_through_the_pipeline()
    {
        await using var coveo = await LocalCoveo.StartAsync(new CoveoEmulatorOptions { Pipeline = new EmulatorPipeline { Mode = EmulatorPipelineMode.Stepped } });

        await new ProductCrawler(_catalog, coveo.Client, coveo.SourceId).UpdateAsync("7");

        Assert.Empty(await coveo.TitlesAsync("kayak"));
        await coveo.StepToTheEndAsync();
        Assert.Equal(["Kayak"], await coveo.TitlesAsync("kayak"));
    }
}
