namespace Coveo.Push;

/// <summary>What a crawl has done. <see cref="ToString"/> makes a table for people of it, <see cref="ToJson"/> one line for programs.</summary>
public sealed record CrawlReport
{
    /// <summary>How the source was to be made equal to the repository.</summary>
    public CrawlMode Mode { get; init; }

    /// <summary>How it has ended.</summary>
    public CrawlOutcome Outcome { get; init; }

    /// <summary>The source.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>When it began, by the service's clock; <see langword="null"/> where the service has not told its time.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How long it took, or takes so far.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Items and deletions that were given to the crawl.</summary>
    public long Seen { get; init; }

    /// <summary>Items of those that were not sent, as the source has them already.</summary>
    public long Unchanged { get; init; }

    /// <summary>Items that the service has taken.</summary>
    public long AddedOrUpdated { get; init; }

    /// <summary>Deletions that the service has taken; what a crawl that pushes everything deletes at its end by its age, all at once, is not counted.</summary>
    public long Deleted { get; init; }

    /// <summary>Items and deletions that break a rule (<see cref="ItemResult.Rejected"/>).</summary>
    public long Rejected { get; init; }

    /// <summary>Items and deletions that could not be delivered (<see cref="ItemResult.Failed"/>).</summary>
    public long Failed { get; init; }

    /// <summary>Items and deletions that were never sent (<see cref="ItemResult.NotSent"/>).</summary>
    public long NotSent { get; init; }

    /// <summary>Operations on security identities that the service has taken.</summary>
    public long Identities { get; init; }

    /// <summary>Operations on security identities that it has not, for whatever reason.</summary>
    public long IdentitiesNotAccepted { get; init; }

    /// <summary>Batches of items and identities that the service has taken.</summary>
    public long Batches { get; init; }

    /// <summary>Bytes of JSON in those batches.</summary>
    public long Bytes { get; init; }

    /// <summary>Requests that were sent or tried to be, repeats and uploads among them.</summary>
    public long Requests { get; init; }

    /// <summary>How long calls have waited because the service throttled, added up over those that waited at the same time.</summary>
    public TimeSpan ThrottleWait { get; init; }

    /// <summary>Whether the service was told to delete, or to disable, what is no longer there.</summary>
    public bool IsOldDeleted { get; init; }

    /// <summary>Why what is no longer there was not deleted, in a sentence for people; <see langword="null"/> where it was, or where there was nothing to decide.</summary>
    public string? NotDeletedBecause { get; init; }

    /// <summary>Why a rescan has pushed everything, or why a crawl that does is due; <see langword="null"/> where what was remembered holds.</summary>
    public string? FullPassReason { get; init; }

    /// <summary>What has kept the crawl from its end, if something has.</summary>
    public string? Problem { get; init; }

    /// <summary>Why the source could not be set to <c>IDLE</c>, and still shows a crawl that is over; <see langword="null"/> when it was.</summary>
    public string? StatusProblem { get; init; }

    /// <summary>The first 100 items and identities that were not accepted.</summary>
    public IReadOnlyList<CrawlFailure> Failures { get; init; } = [];

    /// <summary>What became of the items afterwards, by the log of the service; <see langword="null"/> as long as nobody has asked (<see cref="ICrawlSession.VerifyAsync"/>).</summary>
    public CrawlVerification? Verification { get; init; }

    /// <summary>Whether everything that was given to the crawl was taken.</summary>
    public bool IsComplete => Outcome is CrawlOutcome.Completed or CrawlOutcome.CompletedWithoutDeletion;

    /// <summary>The report as JSON, on one line.</summary>
    /// <returns>One line of JSON.</returns>
    public string ToJson() => CrawlReportJson.Of(this);

    /// <summary>The report as a table for people.</summary>
    public override string ToString() => CrawlReportTable.Of(this);
}
