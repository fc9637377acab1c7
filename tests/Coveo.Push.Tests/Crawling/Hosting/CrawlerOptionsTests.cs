using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerOptionsTests
{
    [Fact]
    public void Options_that_say_nothing_are_wrong() => Failures(_ => { }).Should().Equal(
        "CrawlerOptions 'docs' does not say when to run. Set Interval, such as '06:00:00' for every six hours, or DailyAt, to times of day in UTC.",
        "CrawlerOptions 'docs'.SourceId is missing. It looks like 'acmeorg1-abcdefghijklmnopqrstuvwxyz' and is shown with the source in the Administration Console.");

    [Fact]
    public void A_source_and_a_time_are_enough() => Failures(options => (options.SourceId, options.Interval) = ("acmeorg1-abc", TimeSpan.FromHours(6))).Should().BeEmpty();

    [Fact]
    public void What_is_good_is_said_to_be() => new CrawlerOptionsValidator().Validate("docs", new CrawlerOptions { SourceId = "acmeorg1-abc", Interval = TimeSpan.FromHours(6) }).Succeeded.Should().BeTrue();

    [Fact]
    public void What_is_out_of_bounds_is_said_with_the_value_and_the_fix() => Failures(options =>
    {
        (options.SourceId, options.Interval, options.FullRebuildEvery, options.BetweenRebuilds) = ("..", TimeSpan.FromMilliseconds(1), 0, CrawlMode.Rebuild);
        (options.DegradedAfter, options.UnhealthyAfter) = (TimeSpan.FromHours(2), TimeSpan.Zero);
        options.DailyAt.Add(TimeSpan.FromDays(1));
        options.Crawl.SmallestShareOfLastCrawl = 2;
    }).Should().SatisfyRespectively(
        both => both.Should().Be("CrawlerOptions 'docs' has both Interval and DailyAt. Leave one of them out."),
        interval => interval.Should().Be("CrawlerOptions 'docs'.Interval is 00:00:00.0010000. Give a time from 00:00:01 to 365.00:00:00."),
        time => time.Should().Be("CrawlerOptions 'docs'.DailyAt has 1.00:00:00, which is no time of day. Give times from 00:00:00 to 23:59:59, in UTC."),
        every => every.Should().Be("CrawlerOptions 'docs'.FullRebuildEvery is 0. Give 1 for nothing but rebuilds, 7 for a rebuild every seventh run."),
        between => between.Should().Be("CrawlerOptions 'docs'.BetweenRebuilds is Rebuild. Set it to Incremental or Rescan; for nothing but rebuilds leave FullRebuildEvery at 1."),
        limit => limit.Should().Be("CrawlerOptions 'docs'.UnhealthyAfter is 00:00:00. Give a time above zero, or leave it out."),
        limits => limits.Should().Be("CrawlerOptions 'docs'.UnhealthyAfter is 00:00:00, less than DegradedAfter, 02:00:00. Raise UnhealthyAfter or lower DegradedAfter."),
        source => source.Should().StartWith("CrawlerOptions 'docs'.SourceId: 'sourceId' is '..', which is not an ID."),
        share => share.Should().StartWith("CrawlerOptions 'docs'.Crawl: CrawlOptions.SmallestShareOfLastCrawl is 2. Give a share from 0 to 1"));

    [Fact]
    public void Rescans_need_a_state_store()
    {
        Failures(Rescans).Should().Equal(
            "CrawlerOptions 'docs'.BetweenRebuilds is Rescan, and a rescan must remember what the source has. Set Crawl.StateStore, or register an ICrawlStateStore in the container.");
        Failures(Rescans, services => services.AddSingleton<ICrawlStateStore>(new InMemoryCrawlStateStore())).Should().BeEmpty();

        static void Rescans(CrawlerOptions options) =>
            (options.SourceId, options.Interval, options.FullRebuildEvery, options.BetweenRebuilds) = ("acmeorg1-abc", TimeSpan.FromHours(6), 7, CrawlMode.Rescan);
    }

    [Fact]
    public void Parts_must_not_be_taken_away() => Failures(options => (options.SourceId, options.Interval, options.ClientName, options.Crawl) = ("acmeorg1-abc", TimeSpan.FromHours(6), null!, null!)).Should().Equal(
        "CrawlerOptions 'docs'.ClientName is null. Leave it alone, or set it to the name that was given to AddCoveoPush.",
        "CrawlerOptions 'docs'.Crawl is null. Leave it alone, or set it to new CrawlOptions().");

    [Fact]
    public void All_of_it_is_read_from_configuration()
    {
        var store = new InMemoryCrawlStateStore();
        var options = Read(
            services => services.AddSingleton<ICrawlStateStore>(store),
            ("SourceId", "acmeorg1-abc"), ("ClientName", "shop"), ("DailyAt:0", "02:30:00"), ("DailyAt:1", "14:00:00"), ("RunsAtStart", "true"), ("FullRebuildEvery", "7"), ("BetweenRebuilds", "rescan"),
            ("DegradedAfter", "1.00:00:00"), ("UnhealthyAfter", "2.00:00:00"), ("Crawl:SecurityProviderId", "P"), ("Crawl:SmallestShareOfLastCrawl", "0.25"), ("Crawl:DeletesHoweverLittle", "true"),
            ("Crawl:QueueDelay", "00:05:00"), ("Crawl:Fingerprint", "v2"), ("Crawl:Name", "nightly"), ("Crawl:Resume", "true"), ("Crawl:LeaseHolder", "one"), ("Crawl:LeaseDuration", "00:02:00"), ("Crawl:Batches:MaxItems", "12"));

        options.Should().BeEquivalentTo(new CrawlerOptions
        {
            SourceId = "acmeorg1-abc",
            ClientName = "shop",
            DailyAt = { new TimeSpan(2, 30, 0), new TimeSpan(14, 0, 0) },
            RunsAtStart = true,
            FullRebuildEvery = 7,
            BetweenRebuilds = CrawlMode.Rescan,
            DegradedAfter = TimeSpan.FromDays(1),
            UnhealthyAfter = TimeSpan.FromDays(2),
            Crawl = EveryCrawlOption(store),
        });
    }

    [Fact]
    public void Without_keys_of_its_own_the_crawl_takes_the_batches_of_its_client() =>
        Read(_ => { }, ("SourceId", "acmeorg1-abc"), ("Interval", "06:00:00")).Crawl.Batches.Should().BeNull();

    [Fact]
    public void What_is_wrong_in_configuration_is_said_with_its_key() => FluentActions
        .Invoking(() => Read(_ => { }, ("SourceId", "acmeorg1-abc"), ("Intervall", "6"), ("DailyAt:0", "2"), ("FullRebuildEvery", "weekly"), ("BetweenRebuilds", "Rebuild"), ("Crawl:Nam", "x")))
        .Should().Throw<OptionsValidationException>().Which.Failures.Should().StartWith(
        [
            "Configuration key 'Crawler:DailyAt:0' is '2'. Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.",
            "Configuration key 'Crawler:FullRebuildEvery' is 'weekly'. Write a whole number.",
            "Configuration key 'Crawler:BetweenRebuilds' is 'Rebuild'. Write 'Incremental' or 'Rescan'.",
            "Configuration key 'Crawler:Crawl:Nam' is not known. Known keys here: SecurityProviderId, SmallestShareOfLastCrawl, DeletesHoweverLittle, QueueDelay, Fingerprint, Name, Resume, LeaseHolder, LeaseDuration, Batches.",
            "Configuration key 'Crawler:Intervall' is not known. Did you mean 'Interval'?",
        ]);

    /// <summary>A crawl of which every option is another than the default.</summary>
    internal static CrawlOptions EveryCrawlOption(ICrawlStateStore store) => new()
    {
        SecurityProviderId = "P",
        SmallestShareOfLastCrawl = 0.25,
        DeletesHoweverLittle = true,
        QueueDelay = TimeSpan.FromMinutes(5),
        Fingerprint = "v2",
        Name = "nightly",
        Resume = true,
        LeaseHolder = "one",
        LeaseDuration = TimeSpan.FromMinutes(2),
        Batches = new BatchOptions { MaxItems = 12 },
        StateStore = store,
    };

    private static CrawlerOptions Read(Action<IServiceCollection> add, params (string Key, string Value)[] keys)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(keys.Select(key => KeyValuePair.Create($"Crawler:{key.Key}", (string?)key.Value))).Build();
        var services = new ServiceCollection();
        add(services);
        services.AddCoveoCrawler<ScriptedCrawler>("docs", configuration.GetSection("Crawler"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get("docs");
    }

    private static IEnumerable<string> Failures(Action<CrawlerOptions> configure, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        add?.Invoke(services);
        services.AddCoveoCrawler<ScriptedCrawler>("docs", configure);
        using var provider = services.BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get("docs");
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
    }
}
