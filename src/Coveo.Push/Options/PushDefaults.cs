namespace Coveo.Push;

/// <summary>Every default of the options, and the limits of the service that the library checks against.</summary>
internal static class PushDefaults
{
    public const CoveoRegion Region = CoveoRegion.UsEast;
    public const CoveoEnvironment Environment = CoveoEnvironment.Production;

    // The service never says whether a megabyte is 10^6 or 2^20 bytes: the smaller one is safe.

    /// <summary>The largest file container: 256 MB (docs.coveo.com/en/63).</summary>
    public const long MaximumContainerBytes = 256_000_000;

    /// <summary>The largest request for one item: 6 MB (docs.coveo.com/en/63).</summary>
    public const int MaximumRequestBytes = 6_000_000;

    /// <summary>The largest body inside a request, as UTF-8 text or as Base64: 5 MB (docs.coveo.com/en/73).</summary>
    public const int MaximumInlineBodyBytes = 5_000_000;

    /// <summary>
    /// The default size of a batch, what the official clients send: large enough that three calls a batch do not count, small enough that a
    /// few of them fit into memory.
    /// </summary>
    public const int BatchBytes = 5_000_000;

    /// <summary>The smallest limit of a batch: below it not even a modest item would fit.</summary>
    public const int SmallestBatchBytes = 10_000;

    /// <summary>What a reference to a body in a container may add to an item, with room to spare.</summary>
    public const int ContainerReferenceBytes = 500;

    /// <summary>How long a body in a file container waits for its batch to fill: the container is gone 60 minutes after its creation (docs.coveo.com/en/43).</summary>
    public static readonly TimeSpan ContainerWait = TimeSpan.FromMinutes(15);

    /// <summary>The age of a container from which on nothing is handed over that needs it: with its repeats the call may take a quarter of an hour.</summary>
    public static readonly TimeSpan OldestContainer = TimeSpan.FromMinutes(45);

    public const int BatchItems = 10_000;
    public const int BatchConcurrency = 8;

    /// <summary>How long a hand-over that has begun may still take when its push is cancelled.</summary>
    public static readonly TimeSpan HandOverGrace = TimeSpan.FromSeconds(10);

    /// <summary>The largest item of a stream: 3 MB (docs.coveo.com/en/l62e0540).</summary>
    public const int MaximumStreamItemBytes = 3_000_000;

    /// <summary>The most items of a stream source (docs.coveo.com/en/l62e0540).</summary>
    public const int MaximumStreamItems = 1_000_000;

    /// <summary>How long a full load may take: its chunks are file containers, which last 60 minutes (docs.coveo.com/en/43).</summary>
    public static readonly TimeSpan LongestStreamLoad = OldestContainer;

    /// <summary>How many items that were not accepted the exception of a load lists.</summary>
    public const int StreamLoadFailures = 100;

    /// <summary>How long a crawl that ends waits for its status to be set to IDLE.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(30);

    /// <summary>How long a new source is waited for; the first one of an organization takes about 10 minutes.</summary>
    public static readonly TimeSpan SourceReadyTimeout = TimeSpan.FromMinutes(15);

    /// <summary>What is taken off the service's time: the Date of an answer has seconds only.</summary>
    public static readonly TimeSpan ServerTimeMargin = TimeSpan.FromSeconds(1);

    /// <summary>How many failures the report of a crawl lists.</summary>
    public const int CrawlFailures = 100;

    /// <summary>How many items the verification of a crawl keeps track of unless options say else: in 36 MB at most.</summary>
    public const int VerifiableItems = 1_000_000;

    /// <summary>How many items a verification lists that did not get into the index.</summary>
    public const int VerificationFailures = 1_000;

    /// <summary>How long a verification waits before it looks into the log again; each time twice as long, up to a minute.</summary>
    public static readonly TimeSpan VerificationWait = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestVerificationWait = TimeSpan.FromMinutes(1);

    /// <summary>How long the last look into the log may take when the time of a verification is over.</summary>
    public static readonly TimeSpan VerificationGrace = TimeSpan.FromMinutes(1);

    /// <summary>How late an entry may appear in the log, seen from its own time: the service says nothing of it, its console shows some minutes.</summary>
    public static readonly TimeSpan LogDelay = TimeSpan.FromMinutes(15);

    /// <summary>The largest body that travels inside a batch unless options say else.</summary>
    public const int InlineBodyBytes = 2_500_000;

    /// <summary>
    /// The longest documentId, percent-encoded, of a call for a single item. The service names no bound, but the ID travels in the request
    /// line, of which gateways take 8 KB; the rest is for the path and the other parameters.
    /// </summary>
    public const int MaximumDocumentIdInRequestLine = 7_000;

    /// <summary>How much of a good answer is read before it counts as broken.</summary>
    public const int MaximumAnswerBytes = 64_000_000;

    /// <summary>How much of an error's body is read; the rest of a web page tells nothing more.</summary>
    public const int MaximumErrorBytes = 64_000;

    /// <summary>The longest delay of a delete-older-than; the service names no bound, its Python client refuses more.</summary>
    public static readonly TimeSpan MaximumQueueDelay = TimeSpan.FromMinutes(1440);

    /// <summary>How far ahead of the service's clock an ordering ID for delete-older-than may lie.</summary>
    public static readonly TimeSpan OrderingIdSkew = TimeSpan.FromMinutes(5);

    public const int MaxRetries = 8;
    public const int RetryBudget = 100;

    public static readonly TimeSpan RetryBaseDelay = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan RetryMaxDelay = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan CallTimeout = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan UploadAttemptTimeout = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan UploadTimeout = TimeSpan.FromMinutes(45);

    public static readonly TimeSpan ThrottlePeriod = TimeSpan.FromMinutes(1);
}
