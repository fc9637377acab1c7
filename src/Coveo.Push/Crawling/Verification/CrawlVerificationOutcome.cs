namespace Coveo.Push;

/// <summary>What the service's log says became of an item that a crawl has handed over. Each item has exactly one.</summary>
public enum CrawlVerificationOutcome
{
    /// <summary>The log says neither that it is in the index nor that it failed: it may still be on its way, or what the log says cannot be told from an earlier crawl's.</summary>
    NotSeen,

    /// <summary>It is in the index: the stage <c>INDEXING</c> has ended with <c>COMPLETED</c> (docs.coveo.com/en/1893).</summary>
    Indexed,

    /// <summary>It is in the index, and a stage before has complained: of a body that was not converted, for instance.</summary>
    IndexedWithWarning,

    /// <summary>Its deletion, which the crawl has handed over, was done.</summary>
    Deleted,

    /// <summary>A stage has refused it (<c>REJECTED</c>).</summary>
    Rejected,

    /// <summary>A stage has failed (<c>ERROR</c>), and nothing says that it went into the index all the same.</summary>
    Failed,

    /// <summary>
    /// A stage had nothing to do (<c>SKIPPED</c>), or something newer has undone it. The deletion of what was not there is here too: the log does not tell it
    /// from one that came too late.
    /// </summary>
    Skipped,

    /// <summary>The crawl has handed over more items than it keeps track of (<see cref="CrawlOptions.VerifiableItems"/>): nothing is known of this one.</summary>
    NotTracked,
}
