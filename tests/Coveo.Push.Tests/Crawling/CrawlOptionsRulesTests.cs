namespace Coveo.Push.Tests.Crawling;

/// <summary>What options a crawl takes, up to which bounds, and what it says of others.</summary>
public class CrawlOptionsRulesTests
{
    private static readonly InMemoryCrawlStateStore Store = new();

    [Fact]
    public void Without_options_it_takes_the_defaults_in_a_copy()
    {
        var given = new CrawlOptions { Fingerprint = "v1" };
        var taken = CrawlOptionsRules.Checked(given, CrawlMode.Rebuild);
        given.Fingerprint = "v2";

        taken.Fingerprint.Should().Be("v1");
        CrawlOptionsRules.Checked(options: null, CrawlMode.Incremental).Should().BeEquivalentTo(new CrawlOptions
        {
            SmallestShareOfLastCrawl = 0.5,
            LeaseDuration = TimeSpan.FromMinutes(1),
            VerifiableItems = 1_000_000,
        });
    }

    [Fact]
    public void Each_bound_is_still_good()
    {
        Check(new CrawlOptions { SmallestShareOfLastCrawl = 0, LeaseDuration = TimeSpan.FromSeconds(1), VerifiableItems = 0, QueueDelay = TimeSpan.Zero }).Should().NotThrow();
        Check(new CrawlOptions { SmallestShareOfLastCrawl = 1, VerifiableItems = 50_000_000, QueueDelay = TimeSpan.FromDays(1), SecurityProviderId = "My Provider" }).Should().NotThrow();
        Check(new CrawlOptions { StateStore = Store }, CrawlMode.Rescan).Should().NotThrow();
        Check(new CrawlOptions { StateStore = Store, Name = "nightly", Resume = true }).Should().NotThrow();
    }

    [Theory]
    [InlineData(-0.001, "-0.001")]
    [InlineData(1.5, "1.5")]
    public void A_share_is_between_nothing_and_everything(double share, string shown)
    {
        var thrown = Check(new CrawlOptions { SmallestShareOfLastCrawl = share }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("options").Which;

        thrown.Message.Should().StartWith($"CrawlOptions.SmallestShareOfLastCrawl is {shown}. Give a share from 0 to 1, such as 0.5 for half.");
        thrown.ActualValue.Should().Be(share);
    }

    [Fact]
    public void A_lease_lasts_a_second_at_least()
    {
        var duration = TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1);

        var thrown = Check(new CrawlOptions { LeaseDuration = duration }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("options").Which;

        thrown.Message.Should().StartWith("CrawlOptions.LeaseDuration is 00:00:00.9999999. Give one second at least.");
        thrown.ActualValue.Should().Be(duration);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(50_000_001)]
    public void The_items_that_are_kept_track_of_fit_into_memory(int items)
    {
        var thrown = Check(new CrawlOptions { VerifiableItems = items }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("options").Which;

        thrown.Message.Should().StartWith($"CrawlOptions.VerifiableItems is {items}. Give 0, for a crawl that is not verified, to 50000000.");
        thrown.ActualValue.Should().Be(items);
    }

    [Fact]
    public void A_provider_has_an_id() =>
        Check(new CrawlOptions { SecurityProviderId = " " }).Should().Throw<ArgumentException>().WithMessage("'providerId' is empty. *");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Going_on_needs_a_name(string? name) =>
        Check(new CrawlOptions { Resume = true, Name = name, StateStore = Store }).Should().Throw<ArgumentException>().WithParameterName("options")
            .WithMessage("CrawlOptions.Resume is set without a Name. Name the crawl to go on with, each time it is started.*");

    [Fact]
    public void A_rescan_remembers() =>
        Check(new CrawlOptions { Name = "nightly" }, CrawlMode.Rescan).Should().Throw<ArgumentException>().WithParameterName("options").WithMessage(
            "A rescan must remember what the source has. Set CrawlOptions.StateStore, to an InMemoryCrawlStateStore that lives as long as the crawler, or to a store on disk.*");

    [Theory]
    [InlineData(CrawlMode.Rebuild)]
    [InlineData(CrawlMode.Incremental)]
    public void A_crawl_with_a_name_remembers(CrawlMode mode)
    {
        Check(new CrawlOptions(), mode).Should().NotThrow();
        Check(new CrawlOptions { Name = "nightly" }, mode).Should().Throw<ArgumentException>().WithParameterName("options").WithMessage(
            "A crawl with a name must remember what the source has. Set CrawlOptions.StateStore, to an InMemoryCrawlStateStore that lives as long as the crawler, or to a store on disk.*");
    }

    [Fact]
    public void A_queue_delay_is_whole_minutes() =>
        Check(new CrawlOptions { QueueDelay = TimeSpan.FromSeconds(1) }).Should().Throw<ArgumentOutOfRangeException>();

    private static Action Check(CrawlOptions options, CrawlMode mode = CrawlMode.Rebuild) => () => CrawlOptionsRules.Checked(options, mode);
}
