namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>Where the options of a class stand in configuration.</summary>
/// <param name="InClient">The prefix below the section of a client, such as <c>Timeouts:</c>; <see langword="null"/> where they are not there.</param>
/// <param name="InCrawler">The prefix below the section of a crawler.</param>
internal sealed record ConfigurationPlaces(string? InClient, string? InCrawler)
{
    public bool IsThere => InClient is not null || InCrawler is not null;

    public static ConfigurationPlaces Of(Type type) =>
        new(Prefix(typeof(CoveoPushOptions), type, ConfigurationKeys.OfClient), Prefix(typeof(CrawlerOptions), type, ConfigurationKeys.OfCrawler));

    /// <summary>The key of an option; <see langword="null"/> for one that code alone can set.</summary>
    public string? KeyOf(OptionEntry option) =>
        InClient is not null && ConfigurationKeys.OfClient.Contains(InClient + option.Name) ? InClient + option.Name
        : InCrawler is not null && ConfigurationKeys.OfCrawler.Contains(InCrawler + option.Name) ? InCrawler + option.Name
        : null;

    /// <summary>In a sentence.</summary>
    public string Words() => (InClient, InCrawler) switch
    {
        ("", _) => "Keys are those below the section of a client.",
        (_, "") => "Keys are those below the section of a crawler.",
        ({ } client, { } crawler) => $"Keys are those below the section of a client; below that of a crawler they begin with `{crawler}` in place of `{client}`.",
        ({ }, null) => "Keys are those below the section of a client.",
        _ => "Keys are those below the section of a crawler.",
    };

    private static string? Prefix(Type root, Type type, IReadOnlySet<string> keys, string prefix = "") =>
        root == type ? prefix
        : (from option in OptionEntry.Of(root)
           let part = OptionTypes.PartOf(option.Property.PropertyType)
           where part is not null && part == option.Property.PropertyType && keys.Contains(prefix + option.Name)
           select Prefix(part, type, keys, prefix + option.Name + ":")).FirstOrDefault(found => found is not null);
}
