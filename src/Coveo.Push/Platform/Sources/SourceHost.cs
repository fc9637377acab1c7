namespace Coveo.Push.Platform;

/// <summary>Where the crawler of a source runs.</summary>
public enum SourceHost
{
    /// <summary>At Coveo.</summary>
    Cloud,

    /// <summary>In a Crawling Module, in the network of the repository.</summary>
    CrawlingModule,

    /// <summary>Anywhere: it pushes.</summary>
    Push,
}
