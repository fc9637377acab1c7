using Coveo.Push;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using UnitTesting.Crawler;
using UnitTesting.Tests.Doubles;
using Xunit;

namespace UnitTesting.Tests;

/// <summary>What the crawler decides: which products it gives, what it does when the shop or Coveo fails. No HTTP, no JSON.</summary>
public sealed class WithMocks
{
    private const string SourceId = "acmeorg1-shop";
    private static readonly string[] Colors = ["red", "blue"];

    private readonly ICoveoPushClient _coveo = Substitute.For<ICoveoPushClient>();
    private readonly ICrawlSession _crawl = Substitute.For<ICrawlSession>();

    public WithMocks()
    {
        _coveo.Crawls.StartRebuildAsync(SourceId).ReturnsForAnyArgs(_crawl);
        _crawl.CompleteAsync().ReturnsForAnyArgs(new CrawlReport { Outcome = CrawlOutcome.Completed, Seen = 1 });
    }

    [Fact]
    public async Task A_product_becomes_an_item_with_its_price_and_colors()
    {
        var catalog = new ProductList(new Product("7", "Kayak") { Price = 499.5m, Colors = Colors });

        var report = await new ProductCrawler(catalog, _coveo, SourceId).CrawlAsync();

        await _crawl.Received(1).AddAsync(Arg.Is<PushDocument>(item =>
            item.DocumentId == "https://shop.acme.example/products/7"
            && item.Title == "Kayak"
            && item.Metadata["price"] == 499.5m
            && item.Metadata["colors"] == Colors));
        Assert.True(report.IsComplete);
    }

    [Fact]
    public async Task A_discontinued_product_is_not_given_to_the_crawl()
    {
        var catalog = new ProductList(new Product("7", "Kayak"), new Product("8", "Raft") { IsDiscontinued = true });

        await new ProductCrawler(catalog, _coveo, SourceId).CrawlAsync();

        await _crawl.Received(1).AddAsync(Arg.Any<PushDocument>());
        await _crawl.DidNotReceive().AddAsync(Arg.Is<PushDocument>(item => item.Title == "Raft"));
    }

    [Fact]
    public async Task A_department_that_cannot_be_read_is_a_gap_and_the_others_are_crawled()
    {
        var catalog = Substitute.For<IProductCatalog>();
        catalog.Departments.Returns(["Boats", "Tents"]);
        catalog.ProductsOfAsync("Boats").Throws(new IOException("The share is offline."));
        catalog.ProductsOfAsync("Tents").Returns(new[] { new Product("9", "Dome tent") }.ToAsyncEnumerable());

        await new ProductCrawler(catalog, _coveo, SourceId).CrawlAsync();

        _crawl.Received(1).ReportGap("Department 'Boats' cannot be read: The share is offline.");
        await _crawl.Received(1).AddAsync(Arg.Is<PushDocument>(item => item.Title == "Dome tent"));
    }

    [Fact]
    public async Task A_crawl_that_breaks_off_is_left_and_never_completed()
    {
        var catalog = Substitute.For<IProductCatalog>();
        catalog.Departments.Returns(["Boats"]);
        catalog.ProductsOfAsync("Boats").Throws(new InvalidOperationException("A bug."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ProductCrawler(catalog, _coveo, SourceId).CrawlAsync());

        await _crawl.DidNotReceiveWithAnyArgs().CompleteAsync();
        await _crawl.Received(1).DisposeAsync();
    }

    [Fact]
    public async Task A_product_that_is_gone_is_deleted()
    {
        await new ProductCrawler(new ProductList(), _coveo, SourceId).UpdateAsync("7");

        await _coveo.Documents.Received(1).DeleteAsync(SourceId, "https://shop.acme.example/products/7");
    }

    [Fact]
    public async Task When_the_service_is_too_busy_the_caller_learns_when_to_try_again()
    {
        var busy = new PushFailureDetails { Failure = PushFailure.Throttled, RetryAfter = TimeSpan.FromSeconds(30) };
        _coveo.Documents.AddOrUpdateAsync(SourceId, Arg.Any<PushDocument>()).ThrowsAsyncForAnyArgs(new CoveoThrottledException("Too many calls.", busy));

        var wait = await new ProductCrawler(new ProductList(new Product("7", "Kayak")), _coveo, SourceId).UpdateAsync("7");

        Assert.Equal(TimeSpan.FromSeconds(30), wait);
    }
}
