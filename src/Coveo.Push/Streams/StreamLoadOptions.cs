namespace Coveo.Push;

/// <summary>How a stream source is loaded by updates, and what may be deleted then.</summary>
public sealed class StreamLoadOptions
{
    /// <summary>How items are pushed.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="CoveoPushOptions.Batches"/>. Whatever <see cref="BatchOptions.OnFailure"/> says, nothing is deleted unless every item was accepted.</value>
    public BatchOptions? Batches { get; set; }

    /// <summary>
    /// How much a load must have delivered to be believed when it comes to deleting the rest, as a share of the items that the source has: a
    /// repository that could be read only in part looks like one that has shrunk.
    /// </summary>
    /// <value>0 to 1. The default is 0.5: with fewer than half of the items nothing is deleted, and the result says so. With 0 only a load without any item is doubted.</value>
    public double SmallestShareOfSource { get; set; } = 0.5;

    /// <summary>Deletes what was not loaded however little was, even if it is nothing at all. The override of <see cref="SmallestShareOfSource"/>, for the one load that is meant to.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeletesHoweverLittle { get; set; }

    /// <summary>How long the service waits before it deletes what is old, so that what is still queued can land.</summary>
    /// <value>Whole minutes, 0 to 1,440 of them. The default is <see langword="null"/>: the service's own, 15 minutes.</value>
    public TimeSpan? QueueDelay { get; set; }

    /// <summary>A copy that later changes do not reach.</summary>
    internal StreamLoadOptions Snapshot() => (StreamLoadOptions)MemberwiseClone();
}
