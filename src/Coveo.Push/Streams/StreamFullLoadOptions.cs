namespace Coveo.Push;

/// <summary>How a stream source is replaced whole, and when its stream must not be closed.</summary>
public sealed class StreamFullLoadOptions
{
    /// <summary>How items are uploaded; each batch is a chunk of the stream.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="CoveoPushOptions.Batches"/>. Whatever <see cref="BatchOptions.OnFailure"/> says, the stream is closed only if every item was uploaded.</value>
    public BatchOptions? Batches { get; set; }

    /// <summary>
    /// How much a load must have delivered to be believed, as a share of the items that the source has: closing the stream deletes all others, and a
    /// repository that could be read only in part looks like one that has shrunk.
    /// </summary>
    /// <value>0 to 1. The default is 0.5: with fewer than half of the items the stream is not closed. With 0 only a load without any item is doubted.</value>
    public double SmallestShareOfSource { get; set; } = 0.5;

    /// <summary>Closes the stream however little was loaded, even if it is nothing at all. The override of <see cref="SmallestShareOfSource"/>, for the one load that is meant to.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeletesHoweverLittle { get; set; }

    /// <summary>The most items of the load.</summary>
    /// <value>1 at least. The default is 1,000,000, what the service allows in a source (docs.coveo.com/en/l62e0540).</value>
    public int MaxItems { get; set; } = PushDefaults.MaximumStreamItems;

    /// <summary>
    /// How long the load may take, from its start to its completion. Its chunks are file containers, which last 60 minutes
    /// (docs.coveo.com/en/43); how long those of an open stream do, the service does not say, and closing a stream without its first chunks would delete
    /// their items.
    /// </summary>
    /// <value>Above zero. The default is 45 minutes. Raise it only if you know that longer streams are kept.</value>
    public TimeSpan MaxDuration { get; set; } = PushDefaults.LongestStreamLoad;

    /// <summary>A copy that later changes do not reach.</summary>
    internal StreamFullLoadOptions Snapshot() => (StreamFullLoadOptions)MemberwiseClone();
}
