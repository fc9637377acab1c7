using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Coveo.Push;

/// <summary>What a crawler in a host works with: its own options, and what the container has for it.</summary>
internal sealed class CrawlerParts
{
    public CrawlerParts(IServiceProvider services, string name, Type type)
    {
        (Name, Type) = (name, type);
        Options = services.GetRequiredService<IOptionsMonitor<CrawlerOptions>>().Get(name);
        Crawls = Client(services) ?? throw new InvalidOperationException(
            Options.ClientName.Length == 0
                ? $"Crawler '{name}' has no client. Call services.AddCoveoPush(…), or set {nameof(CrawlerOptions)}.{nameof(CrawlerOptions.ClientName)} to the name that was given there."
                : $"Crawler '{name}' has no client: there is none of the name {MessageText.Show(Options.ClientName)}. Set {nameof(CrawlerOptions)}.{nameof(CrawlerOptions.ClientName)} to a name that was given to AddCoveoPush.");
        OrganizationId = services.GetKeyedService<ClientSettings>(Options.ClientName)?.Options.OrganizationId ?? "";
        Scopes = services.GetRequiredService<IServiceScopeFactory>();
        TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Logger = services.GetService<ILoggerFactory>()?.CreateLogger(PushTelemetry.Name) ?? NullLogger.Instance;
        History = services.GetRequiredKeyedService<CrawlerHistory>(name);
    }

    public string Name { get; }

    /// <summary>The class of the crawler.</summary>
    public Type Type { get; }

    public CrawlerOptions Options { get; }

    public ICrawlsClient Crawls { get; }

    public string OrganizationId { get; }

    public IServiceScopeFactory Scopes { get; }

    public TimeProvider TimeProvider { get; }

    public ILogger Logger { get; }

    public CrawlerHistory History { get; }

    private ICrawlsClient? Client(IServiceProvider services) =>
        Options.ClientName.Length == 0 ? services.GetService<ICrawlsClient>() : services.GetKeyedService<ICrawlsClient>(Options.ClientName);
}
