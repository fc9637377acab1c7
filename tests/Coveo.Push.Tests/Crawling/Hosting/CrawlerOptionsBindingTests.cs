using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>Options of code and of configuration together, and what the check of them says whole.</summary>
public class CrawlerOptionsBindingTests
{
    [Fact]
    public void What_configuration_does_not_say_stays_as_code_has_set_it()
    {
        var store = new InMemoryCrawlStateStore();
        Action<CrawlerOptions> set = options =>
        {
            (options.SourceId, options.ClientName, options.Interval, options.RunsAtStart) = ("acmeorg1-abc", "shop", TimeSpan.FromHours(6), false);
            (options.FullRebuildEvery, options.BetweenRebuilds, options.DegradedAfter, options.UnhealthyAfter) = (7, CrawlMode.Rescan, TimeSpan.FromDays(1), TimeSpan.FromDays(2));
            options.Crawl = CrawlerOptionsTests.EveryCrawlOption(store);
        };
        var expected = new CrawlerOptions();
        set(expected);

        Read(set).Should().BeEquivalentTo(expected);
        Read(set, ("Crawl:Batches:Concurrency", "3")).Crawl.Batches.Should().BeEquivalentTo(new BatchOptions { MaxItems = 12, Concurrency = 3 });
    }

    [Fact]
    public void A_part_that_code_has_taken_away_is_said_to_be_gone_whatever_configuration_says() =>
        Failures(options => (options.SourceId, options.Interval, options.Crawl) = ("acmeorg1-abc", TimeSpan.FromHours(6), null!), ("Crawl:Name", "nightly")).Should().Equal(
            "CrawlerOptions 'docs'.Crawl is null. Leave it alone, or set it to new CrawlOptions().");

    [Fact]
    public void What_is_wrong_with_batches_is_said_with_the_rest() =>
        Failures(options => (options.SourceId, options.Interval, options.Crawl.Batches) = ("acmeorg1-abc", TimeSpan.FromHours(6), new BatchOptions { OnFailure = (BatchFailureMode)7 })).Should().Equal(
            "CrawlerOptions 'docs'.Crawl: BatchOptions.OnFailure is 7, which is no mode. Set it to Halt or Continue.");

    [Fact]
    public void A_name_without_a_store_is_said_whole() =>
        Failures(options => (options.SourceId, options.Interval, options.Crawl.Name) = ("acmeorg1-abc", TimeSpan.FromHours(6), "nightly")).Should().Equal(
            "CrawlerOptions 'docs'.Crawl: A crawl with a name must remember what the source has. "
            + "Set CrawlOptions.StateStore, to an InMemoryCrawlStateStore that lives as long as the crawler, or to a store on disk. (Parameter 'options')");

    [Fact]
    public void Rescans_that_never_come_need_no_store() =>
        Failures(options => (options.SourceId, options.Interval, options.BetweenRebuilds, options.FullRebuildEvery) = ("acmeorg1-abc", TimeSpan.FromHours(6), CrawlMode.Rescan, 1)).Should().BeEmpty();

    [Fact]
    public void A_source_of_nothing_but_blanks_is_missing() =>
        Failures(options => (options.SourceId, options.Interval) = (" ", TimeSpan.FromHours(6))).Should().ContainSingle().Which.Should().StartWith("CrawlerOptions 'docs'.SourceId is missing.");

    [Fact]
    public void Values_that_cannot_be_read_are_said_with_their_keys() =>
        Failures(options => (options.SourceId, options.Interval) = ("acmeorg1-abc", TimeSpan.FromHours(6)), ("Crawl:SmallestShareOfLastCrawl", "half"), ("Crawl:Resume", "perhaps")).Should().Equal(
            "Configuration key 'Crawler:Crawl:SmallestShareOfLastCrawl' is 'half'. Write a share from 0 to 1, as in '0.5'.",
            "Configuration key 'Crawler:Crawl:Resume' is 'perhaps'. Write 'true' or 'false'.");

    private static CrawlerOptions Read(Action<CrawlerOptions> configure, params (string Key, string Value)[] keys)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(keys.Select(key => KeyValuePair.Create($"Crawler:{key.Key}", (string?)key.Value))).Build();
        var services = new ServiceCollection();
        services.AddCoveoCrawler<ScriptedCrawler>("docs", configure);
        services.AddCoveoCrawler<ScriptedCrawler>("docs", configuration.GetSection("Crawler"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get("docs");
    }

    private static IEnumerable<string> Failures(Action<CrawlerOptions> configure, params (string Key, string Value)[] keys)
    {
        try
        {
            Read(configure, keys);
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
    }
}
