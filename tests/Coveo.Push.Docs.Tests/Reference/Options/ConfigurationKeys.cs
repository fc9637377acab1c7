using Microsoft.Extensions.Configuration;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>The keys that are looked for in configuration: found by watching what the library reads, as nothing else knows them.</summary>
internal static class ConfigurationKeys
{
    /// <summary>The keys in the section of a client, such as <c>Timeouts:Attempt</c>.</summary>
    public static IReadOnlySet<string> OfClient { get; } = ReadBy(configuration => CoveoPushOptionsBinder.Bind(configuration, new CoveoPushOptions()));

    /// <summary>The keys in the section of a crawler.</summary>
    public static IReadOnlySet<string> OfCrawler { get; } = ReadBy(configuration => CrawlerOptionsBinder.Bind(configuration, new CrawlerOptions()));

    private static HashSet<string> ReadBy(Action<IConfiguration> bind)
    {
        // The batches of a crawl are read where something stands there.
        var watched = new WatchedConfiguration { ["Crawl:Batches:MaxItems"] = "1" };
        bind(new ConfigurationBuilder().Add(watched).Build());
        return watched.Keys;
    }

    private sealed class WatchedConfiguration : ConfigurationProvider, IConfigurationSource
    {
        public HashSet<string> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);

        public string this[string key]
        {
            set => Set(key, value);
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Keys.Add(key);
            return base.TryGet(key, out value);
        }
    }
}
