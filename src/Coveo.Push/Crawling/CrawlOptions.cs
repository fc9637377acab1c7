namespace Coveo.Push;

/// <summary>How a crawl works, and what it may delete.</summary>
public sealed class CrawlOptions
{
    /// <summary>How items and identities are pushed.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="CoveoPushOptions.Batches"/>.</value>
    public BatchOptions? Batches { get; set; }

    /// <summary>
    /// The security identity provider that <see cref="ICrawlSession.AddIdentityAsync"/> pushes to. A rebuild that has pushed identities disables
    /// those of the provider that it has not: let it be a provider that no other crawler feeds.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the crawl has no identities.</value>
    public string? SecurityProviderId { get; set; }

    /// <summary>
    /// How much a crawl must have delivered to be believed when it comes to deleting the rest, as a share of the items that were there before: a
    /// repository that could be read only in part looks like one that has shrunk.
    /// </summary>
    /// <value>0 to 1. The default is 0.5: with fewer than half of the items, nothing is deleted, and the report says so.</value>
    public double SmallestShareOfLastCrawl { get; set; } = 0.5;

    /// <summary>Deletes what the crawl has not seen however little it has delivered, even if it is nothing at all. The override of <see cref="SmallestShareOfLastCrawl"/>, for the one crawl that is meant to.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeletesHoweverLittle { get; set; }

    /// <summary>How long the service waits at the end of a rebuild before it deletes what is old, so that what is still queued can land (docs.coveo.com/en/131).</summary>
    /// <value>Whole minutes, 0 to 1,440 of them. The default is <see langword="null"/>: the service's own, 15 minutes.</value>
    public TimeSpan? QueueDelay { get; set; }

    /// <summary>A copy that later changes do not reach.</summary>
    internal CrawlOptions Snapshot() => (CrawlOptions)MemberwiseClone();
}
