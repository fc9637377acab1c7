using Coveo.Push.Tests.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>How a crawler is registered, and what it then takes from the container.</summary>
public class CrawlerRegistrationTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SourceId", "acmeorg1-conf")]).Build();

    private readonly ServiceCollection _services = new();

    [Fact]
    public void Each_overload_names_the_crawler_and_sets_its_options()
    {
        CoveoCrawlerBuilder[] builders =
        [
            _services.AddCoveoCrawler<ScriptedCrawler>(Configuration),
            _services.AddCoveoCrawler<ScriptedCrawler>("conf", Configuration),
            _services.AddCoveoCrawler<ScriptedCrawler>("code", options => options.SourceId = "acmeorg1-code"),
            _services.AddCoveoCrawler<ScriptedCrawler>("services", (options, services) => options.SourceId = services.GetRequiredService<string>()),
        ];
        _services.AddSingleton("acmeorg1-service");
        _services.PostConfigureAll<CrawlerOptions>(options => options.Interval = TimeSpan.FromHours(1));

        builders.Select(builder => builder.Name).Should().Equal("ScriptedCrawler", "conf", "code", "services");
        builders.Should().OnlyContain(builder => builder.Services == _services);
        builders.Select(builder => builder.HealthCheck.Name).Should().Equal("ScriptedCrawler", "conf", "code", "services");
        using var provider = _services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<CrawlerOptions>>();
        builders.Select(builder => options.Get(builder.Name).SourceId).Should().Equal("acmeorg1-conf", "acmeorg1-conf", "acmeorg1-code", "acmeorg1-service");
    }

    [Fact]
    public void Nothing_is_left_out()
    {
        _services.Invoking(it => ((IServiceCollection)null!).AddCoveoCrawler<ScriptedCrawler>("a", (IConfiguration)null!)).Should().Throw<ArgumentNullException>().WithParameterName("services");
        _services.Invoking(it => ((IServiceCollection)null!).AddCoveoCrawler<ScriptedCrawler>("a", (Action<CrawlerOptions>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("services");
        _services.Invoking(it => ((IServiceCollection)null!).AddCoveoCrawler<ScriptedCrawler>("a", (Action<CrawlerOptions, IServiceProvider>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("services");
        _services.Invoking(it => it.AddCoveoCrawler<ScriptedCrawler>("a", (IConfiguration)null!)).Should().Throw<ArgumentNullException>().WithParameterName("configuration");
        _services.Invoking(it => it.AddCoveoCrawler<ScriptedCrawler>("a", (Action<CrawlerOptions>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("configure");
        _services.Invoking(it => it.AddCoveoCrawler<ScriptedCrawler>("a", (Action<CrawlerOptions, IServiceProvider>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("configure");
        _services.Invoking(it => it.AddCoveoCrawler<ScriptedCrawler>(null!, _ => { })).Should().Throw<ArgumentNullException>().WithParameterName("name");
        _services.Invoking(it => it.AddCoveoCrawler<ScriptedCrawler>("", _ => { })).Should().Throw<ArgumentException>().WithParameterName("name")
            .WithMessage("A name has at least one character. Call the overload without it to name the crawler after its class.*");

        _services.Should().BeEmpty();
    }

    [Fact]
    public void A_name_belongs_to_one_class()
    {
        _services.AddCoveoCrawler<ScriptedCrawler>("a", _ => { });

        _services.Invoking(it => it.AddCoveoCrawler<IdleCrawler>("a", _ => { })).Should().Throw<ArgumentException>().WithParameterName("name").WithMessage(
            "There is a crawler 'a' already, a Coveo.Push.Tests.Crawling.Hosting.ScriptedCrawler. Give each crawler a name of its own.*");
    }

    [Fact]
    public void A_service_of_the_applications_own_under_the_same_name_is_no_crawler()
    {
        _services.AddKeyedSingleton("a", "text");

        _services.AddCoveoCrawler<ScriptedCrawler>("a", _ => { });
        _services.AddCoveoCrawler<ScriptedCrawler>("a", _ => { });

        _services.Count(service => service.ServiceType == typeof(IHostedService)).Should().Be(1);
    }

    [Fact]
    public void Without_a_client_it_is_said_how_to_add_one_or_which_there_is_none_of()
    {
        Add(_ => { });
        Parts().Should().Throw<InvalidOperationException>().WithMessage(
            "Crawler 'docs' has no client. Call services.AddCoveoPush(…), or set CrawlerOptions.ClientName to the name that was given there.");

        Add(options => options.ClientName = "shop\n");
        Parts().Should().Throw<InvalidOperationException>().WithMessage(
            "Crawler 'docs' has no client: there is none of the name shop\\u000A. Set CrawlerOptions.ClientName to a name that was given to AddCoveoPush.");
    }

    [Fact]
    public void What_the_container_does_not_have_it_does_without()
    {
        var crawls = new FakeCrawls();
        _services.AddSingleton<ICrawlsClient>(crawls);
        Add(_ => { });

        Parts()().Should().Match<CrawlerParts>(parts =>
            parts.Crawls == crawls && parts.OrganizationId.Length == 0 && parts.TimeProvider == TimeProvider.System && parts.Logger == NullLogger.Instance && parts.Name == "docs" && parts.Type == typeof(ScriptedCrawler));
    }

    [Fact]
    public void It_knows_the_organization_of_its_client()
    {
        _services.AddCoveoPush("shop", options =>
        {
            FakeHttp.Configure(options);
            options.OrganizationId = "acmeshop1";
        });
        Add(options => options.ClientName = "shop");

        Parts()().OrganizationId.Should().Be("acmeshop1");
    }

    [Fact]
    public void A_store_of_the_options_goes_before_that_of_the_container()
    {
        var (own, common) = (new InMemoryCrawlStateStore(), new InMemoryCrawlStateStore());
        _services.AddSingleton<ICrawlStateStore>(common);
        Add(_ => { });
        _services.AddCoveoCrawler<ScriptedCrawler>("own", options => (options.SourceId, options.Interval, options.Crawl.StateStore) = ("acmeorg1-abc", TimeSpan.FromHours(1), own));
        using var provider = _services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<CrawlerOptions>>();

        options.Get("docs").Crawl.StateStore.Should().BeSameAs(common);
        options.Get("own").Crawl.StateStore.Should().BeSameAs(own);
    }

    private void Add(Action<CrawlerOptions> configure) => _services.AddCoveoCrawler<ScriptedCrawler>("docs", options =>
    {
        (options.SourceId, options.Interval) = ("acmeorg1-abc", TimeSpan.FromHours(1));
        configure(options);
    });

    private Func<CrawlerParts> Parts()
    {
        var provider = _services.BuildServiceProvider();
        return () => new CrawlerParts(provider, "docs", typeof(ScriptedCrawler));
    }

    private sealed class IdleCrawler : ICrawler
    {
        public Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
