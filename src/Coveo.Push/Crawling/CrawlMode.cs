namespace Coveo.Push;

/// <summary>How a crawl makes the source equal the repository.</summary>
/// <remarks>The words of the service cross over: see <see cref="SourceStatus"/>.</remarks>
public enum CrawlMode
{
    /// <summary>Every item is pushed again, and what was not is deleted. Wire status <c>REBUILD</c>, the console's "Rebuild".</summary>
    Rebuild,

    /// <summary>Every item is looked at, and only what differs is pushed. Wire status <c>REFRESH</c>, the console's "Rescan".</summary>
    Rescan,

    /// <summary>The repository says what has changed. Wire status <c>INCREMENTAL</c>, the console's "Refresh".</summary>
    Incremental,
}
