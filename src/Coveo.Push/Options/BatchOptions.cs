using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>How items are pushed in batches: how large a batch gets, how many are on their way at once, and what a failure does.</summary>
public sealed class BatchOptions
{
    /// <summary>Creates options with the defaults.</summary>
    public BatchOptions()
    {
    }

    /// <summary>
    /// Copies options, to change some of them for one push: the options of a push stand in place of those of the client
    /// (<see cref="CoveoPushOptions.Batches"/>), and not beside them.
    /// </summary>
    /// <param name="options">What is copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public BatchOptions(BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        MaxBytes = options.MaxBytes;
        MaxItems = options.MaxItems;
        Concurrency = options.Concurrency;
        MaxInlineBodyBytes = options.MaxInlineBodyBytes;
        OnFailure = options.OnFailure;
        Validate = options.Validate;
        SourceVisibility = options.SourceVisibility;
        OnItemNotAccepted = options.OnItemNotAccepted;
    }

    /// <summary>The most bytes of a batch, as uploaded: JSON in UTF-8 with everything around the items.</summary>
    /// <value>10,000 to 256,000,000, what a file container holds (docs.coveo.com/en/63). The default is 5,000,000.</value>
    [NumberRange(PushDefaults.SmallestBatchBytes, (int)PushDefaults.MaximumContainerBytes)]
    public int MaxBytes { get; set; } = PushDefaults.BatchBytes;

    /// <summary>The most items of a batch.</summary>
    /// <value>1 to 1,000,000. The default is 10,000.</value>
    [NumberRange(1, 1_000_000)]
    public int MaxItems { get; set; } = PushDefaults.BatchItems;

    /// <summary>How many batches are on their way at once, while the next one fills. They and the one that fills bound the memory of a push.</summary>
    /// <value>1 to 64. The default is 8.</value>
    [NumberRange(1, 64)]
    public int Concurrency { get; set; } = PushDefaults.BatchConcurrency;

    /// <summary>
    /// The largest body inside a batch, as text or as Base64. A larger one travels in a file container of its own, which costs two more
    /// calls (docs.coveo.com/en/69).
    /// </summary>
    /// <value>0 to 5,000,000 (docs.coveo.com/en/73), not above <see cref="MaxBytes"/>. The default is <see langword="null"/>: half of <see cref="MaxBytes"/>, but at most 2,500,000.</value>
    [NumberRange(0, PushDefaults.MaximumInlineBodyBytes)]
    public int? MaxInlineBodyBytes { get; set; }

    /// <summary>What a batch that could not be delivered does to the rest of the push.</summary>
    /// <value>The default is <see cref="BatchFailureMode.Halt"/>.</value>
    public BatchFailureMode OnFailure { get; set; } = BatchFailureMode.Halt;

    /// <summary>
    /// Whether items are checked before they are sent. An item that the service would take and never index is rejected here, with what to
    /// change. Turn it off only for items that were checked before (<see cref="PushDocument.Validate()"/>): the ID is always checked.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Validate { get; set; } = true;

    /// <summary>
    /// Who may see the items of the source that is pushed to: whether they must have permissions of their own, which the checks look at then. In
    /// a <see cref="Platform.SourceVisibility.Secured"/> source the service takes an item without permissions and never indexes it; in any other
    /// source permissions would keep nobody out. In <see cref="CoveoPushOptions.Batches"/> it counts for items that are pushed one a call too.
    /// </summary>
    /// <value>The default is <see langword="null"/>: what the client has seen of the source, by having created or read it, or else nothing is checked.</value>
    public SourceVisibility? SourceVisibility { get; set; }

    /// <summary>
    /// Called for each item that was not accepted, with its ID, its JSON and the reason: to write it to a dead-letter file, for instance.
    /// Calls never overlap; the push waits for them, so memory stays bounded. When one throws, the push halts, whatever
    /// <see cref="OnFailure"/> says, with a <see cref="CoveoPushIncompleteException"/> around what was thrown. As the push waits, calling its
    /// methods from here would wait for ever, and throws instead; another push can be called.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the items are counted and the first one is told.</value>
    public Func<ItemOutcome, CancellationToken, ValueTask>? OnItemNotAccepted { get; set; }

    /// <summary>The threshold in effect.</summary>
    internal int InlineBodyBytes => MaxInlineBodyBytes ?? Math.Min(MaxBytes / 2, PushDefaults.InlineBodyBytes);

    /// <summary>A copy that later changes do not reach.</summary>
    internal BatchOptions Snapshot() => new(this);
}
