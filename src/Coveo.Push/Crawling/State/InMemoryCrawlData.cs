namespace Coveo.Push;

/// <summary>What is kept of one source, and who may change it at present. It is locked by whoever uses it.</summary>
internal sealed class InMemoryCrawlData(CrawlStateKey key)
{
    public CrawlStateKey Key => key;

    public Dictionary<string, CrawlItemHash?> Items { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Seen { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What was seen when it was last saved: what a crawl goes on from.</summary>
    public HashSet<string> SavedSeen { get; set; } = new(StringComparer.Ordinal);

    public CrawlMemory Memory { get; set; } = new();

    /// <summary>The state that holds the lease, if one does.</summary>
    public InMemoryCrawlState? Holder { get; set; }
}
