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

    /// <summary>
    /// Where it is remembered which items the source has. A rescan needs it, checkpoints and going on after a crash too; and it keeps a second
    /// crawler off the source.
    /// </summary>
    /// <value>The default is <see langword="null"/>: nothing is remembered.</value>
    public ICrawlStateStore? StateStore { get; set; }

    /// <summary>
    /// Gives a version of an item's body, such as the size and time of a file, so that a body in a file or stream need not be read to know whether it has
    /// changed. <see langword="null"/> for an item means that its body is read. The rest of the item always counts too.
    /// </summary>
    /// <value>The default is <see langword="null"/>: bodies are read. One that can be read only once, or is in a file container, counts as changed.</value>
    public Func<PushDocument, string?>? VersionOf { get; set; }

    /// <summary>
    /// Stands for what decides how items are made, such as the version of a mapping. When it differs from that of the last crawl, nothing that is remembered
    /// of the items' contents holds: a rescan pushes everything then, and says why (<see cref="ICrawlSession.FullPassReason"/>).
    /// </summary>
    /// <value>The default is <see langword="null"/>, which is as good as any other text.</value>
    public string? Fingerprint { get; set; }

    /// <summary>The name of the crawl, to go on with it after a crash (<see cref="Resume"/>). It needs a <see cref="StateStore"/>.</summary>
    /// <value>The default is <see langword="null"/>: a crawl that is cut short begins anew.</value>
    public string? Name { get; set; }

    /// <summary>
    /// Goes on with the crawl of the same <see cref="Name"/> and mode, if it was cut short: from <see cref="ICrawlSession.Checkpoint"/>, and what is old
    /// is decided by when that one began. One that came to its end is over, also where something was not taken: the next one looks at everything again. Without such a crawl a new one begins; <see cref="ICrawlSession.IsResumed"/> says which.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Resume { get; set; }

    /// <summary>Who crawls, for the message that a second crawler gets. See <see cref="CrawlLease.Holder"/> before two crawlers are given the same name.</summary>
    /// <value>The default is <see langword="null"/>: the machine and the process.</value>
    public string? LeaseHolder { get; set; }

    /// <summary>How long a second crawler waits for one that has died. The lease of one that lives is renewed.</summary>
    /// <value>One second at least. The default is one minute.</value>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many items the crawl keeps track of, to verify later what became of them (<see cref="ICrawlSession.VerifyAsync"/>): 23 to 45 bytes of memory for each
    /// that is handed over. Those beyond are counted only (<see cref="CrawlVerification.NotTracked"/>).
    /// </summary>
    /// <value>0, for a crawl that is not verified, to 50,000,000. The default is 1,000,000, in 36 MB at most.</value>
    public int VerifiableItems { get; set; } = PushDefaults.VerifiableItems;

    /// <summary>A copy that later changes do not reach.</summary>
    internal CrawlOptions Snapshot() => (CrawlOptions)MemberwiseClone();
}
