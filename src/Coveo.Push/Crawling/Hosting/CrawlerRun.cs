namespace Coveo.Push;

/// <summary>A run of a crawler that has ended.</summary>
/// <param name="Mode">How it crawled; <see langword="null"/> where it did not come to choosing.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Report">What the crawl has done; <see langword="null"/> where none could be started.</param>
/// <param name="Failure">What has kept it from its end, if something has.</param>
/// <param name="WasStopped">Whether that was the host, which shuts down.</param>
internal sealed record CrawlerRun(CrawlMode? Mode, DateTimeOffset StartedAt, TimeSpan Duration, CrawlReport? Report, Exception? Failure, bool WasStopped)
{
    /// <summary>Whether the service has taken everything.</summary>
    public bool IsSuccess => Failure is null && Report is { IsComplete: true };

    /// <summary>How it has ended, as a tag of metrics.</summary>
    public string Outcome =>
        WasStopped ? "aborted"
        : Failure is not null and not CrawlIncompleteException ? "failed"
        : Report?.Outcome switch
        {
            CrawlOutcome.Completed => "completed",
            CrawlOutcome.CompletedWithoutDeletion => "completed_without_deletion",
            CrawlOutcome.Incomplete => "incomplete",
            _ => "failed",
        };

    /// <summary>What went wrong, in a sentence for people; <see langword="null"/> where nothing did.</summary>
    public string? Problem => Failure?.Message ?? (IsSuccess ? Report!.NotDeletedBecause ?? Report.StatusProblem : Report?.Problem ?? "Not everything was taken.");
}
