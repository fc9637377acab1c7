using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>What <c>AddCoveoCrawler</c> has registered, to go on with.</summary>
public sealed class CoveoCrawlerBuilder
{
    internal CoveoCrawlerBuilder(IServiceCollection services, string name)
    {
        Services = services;
        Name = name;
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of the crawler: of its options, and in logs, metrics and its health check.</summary>
    public string Name { get; }

    /// <summary>
    /// The health check of the crawler, to add to those of the application. Degraded: its last run has not done all, or <see cref="CrawlerOptions.DegradedAfter"/> has
    /// passed. Unhealthy: <see cref="CrawlerOptions.UnhealthyAfter"/> has.
    /// </summary>
    /// <example>
    /// <code>
    /// var crawler = builder.Services.AddCoveoCrawler&lt;ShopCrawler&gt;(builder.Configuration.GetSection("Coveo:Crawler"));
    /// builder.Services.AddHealthChecks().Add(crawler.HealthCheck);
    /// </code>
    /// </example>
    public HealthCheckRegistration HealthCheck => new(Name, CreateHealthCheck, failureStatus: null, tags: null);

    private CrawlerHealthCheck CreateHealthCheck(IServiceProvider services) => new(
        Name,
        services.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get(Name),
        services.GetRequiredKeyedService<CrawlerHistory>(Name),
        services.GetService<TimeProvider>() ?? TimeProvider.System);
}
