using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coveo.Push.Tests.DependencyInjection;

/// <summary>The examples of docs/guides/configuration.md, compiled and run.</summary>
public class ConfigurationPageExamples
{
    private const string apiKey = "xx11111111-key";

    private readonly HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());

    public ConfigurationPageExamples() => builder.Configuration.AddInMemoryCollection(
        from section in new[] { "Coveo", "Coveo:Shop", "Coveo:Intranet" }
        from key in new[] { "OrganizationId", "ApiKey" }
        select KeyValuePair.Create($"{section}:{key}", (string?)"acmeorg1"));

    [Fact]
    public void Without_a_container()
    {
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = apiKey,
            Region = CoveoRegion.Ireland,
            Retry = { MaxRetries = 3 },
        });
        client.Documents.Should().NotBeNull();
    }

    [Fact]
    public async Task In_a_host()
    {
        builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
        builder.Services.AddSingleton<ProductPublisher>();
        using var host = builder.Build();
        await host.StartAsync();
        host.Services.GetRequiredService<ProductPublisher>().Should().NotBeNull();
        await host.StopAsync();
    }

    [Fact]
    public async Task In_a_console_application()
    {
        var services = new ServiceCollection();
        services.AddCoveoPush(options => (options.OrganizationId, options.ApiKey) = ("acmeorg1", apiKey));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICoveoPushClient>();
        client.Should().NotBeNull();
    }

    [Fact]
    public async Task With_other_services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAccessTokenProvider, VaultTokens>();
        services.AddCoveoPush((options, provider) =>
        {
            options.OrganizationId = "acmeorg1";
            options.AccessTokenProvider = provider.GetRequiredService<IAccessTokenProvider>();
        });
        await using var container = services.BuildServiceProvider();
        container.GetRequiredService<ICoveoPushClient>().Should().NotBeNull();
    }

    [Fact]
    public void For_several_organizations()
    {
        builder.Services.AddCoveoPush("shop", builder.Configuration.GetSection("Coveo:Shop"));
        builder.Services.AddCoveoPush("intranet", builder.Configuration.GetSection("Coveo:Intranet"));
        builder.Services.AddSingleton<ShopCrawler>();
        using var host = builder.Build();
        host.Services.GetRequiredService<ShopCrawler>().Client.Should().BeSameAs(host.Services.GetRequiredKeyedService<ICoveoPushClient>("shop"));
    }

    [Fact]
    public void With_a_handler_of_the_applications()
    {
        builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"))
            .HttpClient.AddHttpMessageHandler(() => new CorporateHeaders());
        using var host = builder.Build();
        host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("Coveo.Push").Should().NotBeNull();
    }

    public sealed class ProductPublisher(IDocumentsClient documents)
    {
        public Task PublishAsync(string sourceId, string uri, string title) =>
            documents.AddOrUpdateAsync(sourceId, new PushDocument(uri) { Title = title });
    }

    public sealed class ShopCrawler([FromKeyedServices("shop")] ICoveoPushClient shop)
    {
        public ICoveoPushClient Client => shop;
    }

    private sealed class CorporateHeaders : DelegatingHandler;

    private sealed class VaultTokens : IAccessTokenProvider
    {
        public ValueTask<string> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken) => new("t");
    }
}
