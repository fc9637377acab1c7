using Coveo.Push.Tests.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Crawling.Hosting;

public class AddCoveoCrawlerTests
{
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());

    public AddCoveoCrawlerTests() => _builder.Services.AddSingleton<CrawlerScript>();

    [Fact]
    public async Task A_host_does_not_start_with_wrong_options_and_says_why()
    {
        _builder.Services.AddCoveoPush(FakeHttp.Configure);
        _builder.Services.AddCoveoCrawler<ScriptedCrawler>(options => options.SourceId = "acmeorg1-abc");
        using var host = _builder.Build();

        (await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).WithMessage("CrawlerOptions 'ScriptedCrawler' does not say when to run.*");
    }

    [Fact]
    public async Task A_host_does_not_start_without_a_client_and_says_how_to_add_it()
    {
        _builder.Services.AddCoveoCrawler<ScriptedCrawler>(Configure);
        using var host = _builder.Build();

        (await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("Crawler 'ScriptedCrawler' has no client. Call services.AddCoveoPush(…), or set CrawlerOptions.ClientName*");
    }

    [Fact]
    public async Task A_client_that_is_not_there_is_named()
    {
        _builder.Services.AddCoveoPush("shop", FakeHttp.Configure);
        _builder.Services.AddCoveoCrawler<ScriptedCrawler>(options =>
        {
            Configure(options);
            options.ClientName = "shopp";
        });
        using var host = _builder.Build();

        (await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*there is none of the name *shopp*");
    }

    [Fact]
    public async Task A_host_runs_a_crawler_with_the_client_that_it_names()
    {
        var crawls = new FakeCrawls();
        _builder.Services.AddKeyedSingleton<ICrawlsClient>("shop", crawls);
        _builder.Services.AddCoveoPush("shop", FakeHttp.Configure);
        _builder.Services.AddCoveoCrawler<ScriptedCrawler>((options, _) =>
        {
            Configure(options);
            options.ClientName = "shop";
        });
        using var host = _builder.Build();
        var script = host.Services.GetRequiredService<CrawlerScript>();
        var hasRun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        script.Run = async (_, crawl, cancellationToken) =>
        {
            await crawl.CompleteAsync(cancellationToken: cancellationToken);
            hasRun.SetResult();
        };

        await host.StartAsync();
        await hasRun.Task;
        await host.StopAsync();

        crawls.Started.Should().ContainSingle().Which.Completions.Should().Be(1);
    }

    [Fact]
    public void Several_calls_with_one_name_add_to_the_same_options_and_run_one_crawler()
    {
        var services = new ServiceCollection();

        services.AddCoveoCrawler<ScriptedCrawler>(Configure);
        services.AddCoveoCrawler<ScriptedCrawler>(options => options.FullRebuildEvery = 7);

        services.Count(service => service.ServiceType == typeof(IHostedService)).Should().Be(1);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get(nameof(ScriptedCrawler));
        (options.SourceId, options.FullRebuildEvery).Should().Be(("acmeorg1-abc", 7));
    }

    [Fact]
    public void One_class_may_crawl_several_sources_under_names()
    {
        var services = new ServiceCollection();

        services.AddCoveoCrawler<ScriptedCrawler>("a", Configure);
        services.AddCoveoCrawler<ScriptedCrawler>("b", Configure);

        services.Count(service => service.ServiceType == typeof(IHostedService)).Should().Be(2);
        services.Count(service => service.ServiceType == typeof(ScriptedCrawler)).Should().Be(1);
    }

    [Fact]
    public void Two_classes_cannot_have_one_name()
    {
        var services = new ServiceCollection();
        services.AddCoveoCrawler<ScriptedCrawler>("a", Configure);

        services.Invoking(it => it.AddCoveoCrawler<OtherCrawler>("a", Configure)).Should().Throw<ArgumentException>().WithMessage("There is a crawler 'a' already, a *ScriptedCrawler. Give each crawler a name of its own.*");
        services.Invoking(it => it.AddCoveoCrawler<OtherCrawler>(" ", Configure)).Should().Throw<ArgumentException>().WithMessage("A name has at least one character.*");
    }

    private static void Configure(CrawlerOptions options) => (options.SourceId, options.Interval) = ("acmeorg1-abc", TimeSpan.FromHours(6));

    private sealed class OtherCrawler : ICrawler
    {
        public Task CrawlAsync(ICrawlSession crawl, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
