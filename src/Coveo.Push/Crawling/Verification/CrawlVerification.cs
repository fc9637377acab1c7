namespace Coveo.Push;

/// <summary>
/// What became of the items that a crawl has handed over, as far as the log of the service says. Items, not operations: of several on one item the last one
/// counts. Every item is in exactly one of the counts from <see cref="Indexed"/> to <see cref="NotTracked"/>.
/// </summary>
public sealed record CrawlVerification
{
    /// <summary>How long it took, or takes so far.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Items and deletions that the service has taken; those that were not kept track of counted each time.</summary>
    public long Items { get; init; }

    /// <summary>Items that are in the index (<see cref="CrawlVerificationOutcome.Indexed"/>).</summary>
    public long Indexed { get; init; }

    /// <summary>Items that are in the index with a warning (<see cref="CrawlVerificationOutcome.IndexedWithWarning"/>).</summary>
    public long IndexedWithWarning { get; init; }

    /// <summary>Deletions that were done (<see cref="CrawlVerificationOutcome.Deleted"/>).</summary>
    public long Deleted { get; init; }

    /// <summary>Items and deletions that a stage has refused (<see cref="CrawlVerificationOutcome.Rejected"/>).</summary>
    public long Rejected { get; init; }

    /// <summary>Items and deletions that a stage has failed at (<see cref="CrawlVerificationOutcome.Failed"/>).</summary>
    public long Failed { get; init; }

    /// <summary>Items and deletions that were passed over or undone (<see cref="CrawlVerificationOutcome.Skipped"/>).</summary>
    public long Skipped { get; init; }

    /// <summary>Items and deletions of which the log did not say how they ended (<see cref="CrawlVerificationOutcome.NotSeen"/>).</summary>
    public long NotSeen { get; init; }

    /// <summary>Items and deletions beyond <see cref="CrawlOptions.VerifiableItems"/> (<see cref="CrawlVerificationOutcome.NotTracked"/>).</summary>
    public long NotTracked { get; init; }

    /// <summary>How many items the service says the source has, at the end; <see langword="null"/> where it has not said it.</summary>
    public long? SourceItems { get; init; }

    /// <summary>
    /// How many items the source should have by the crawl; <see langword="null"/> where the crawl does not know: it was incremental, not everything was taken, or
    /// nothing old was deleted. After a rebuild the service deletes what is old with a delay (<see cref="CrawlOptions.QueueDelay"/>).
    /// </summary>
    public long? ExpectedItems { get; init; }

    /// <summary>Why the log could not be read, or not to its end, in a sentence for people; <see langword="null"/> where it was.</summary>
    public string? Problem { get; init; }

    /// <summary>Why the source's count is not known, in a sentence for people; <see langword="null"/> where it is.</summary>
    public string? SourceProblem { get; init; }

    /// <summary>
    /// Why the state of the source (<see cref="CrawlOptions.StateStore"/>) could not be told of what did not get into the index, in a sentence for people: a rescan may take
    /// such an item for unchanged then. <see langword="null"/> where it could, or where there was nothing to tell.
    /// </summary>
    public string? StateProblem { get; init; }

    /// <summary>
    /// Up to 1,000 of the items that were rejected, failed, skipped or indexed with a warning, by their IDs. The counts are exact however many there are;
    /// <see cref="ICrawlSession.OutcomeOf"/> tells of every item.
    /// </summary>
    public IReadOnlyList<CrawlVerificationFailure> Failures { get; init; } = [];

    /// <summary>Whether the log was read and says of every item that it is in the index, with or without a warning, or that its deletion was done.</summary>
    public bool IsConfirmed => Problem is null && Rejected + Failed + Skipped + NotSeen + NotTracked == 0;

    /// <summary>The verification as JSON, on one line.</summary>
    /// <returns>One line of JSON.</returns>
    public string ToJson() => CrawlVerificationJson.Of(this);

    /// <summary>The verification as a table for people.</summary>
    public override string ToString() => CrawlVerificationTable.Of(this);
}
