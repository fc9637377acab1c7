namespace Coveo.Push;

/// <summary>How a crawl ends, as it becomes known step by step.</summary>
internal sealed class CrawlEnd
{
    public bool IsEverythingTaken { get; set; }

    public bool IsOldDeleted { get; set; }

    public string? NotDeletedBecause { get; set; }

    public bool IsAborted { get; set; }

    public Exception? Failure { get; set; }

    public string? Problem { get; set; }

    public string? StatusProblem { get; set; }

    /// <summary>Adds the end to a report.</summary>
    public CrawlReport Close(CrawlReport report)
    {
        var outcome = Outcome();
        var deletes = report.Mode != CrawlMode.Incremental;
        return report with
        {
            Outcome = outcome,
            IsOldDeleted = IsOldDeleted,
            NotDeletedBecause = NotDeletedBecause ?? (IsOldDeleted || !deletes ? null : Reason(outcome)),
            Problem = Problem ?? Failure?.Message,
            StatusProblem = StatusProblem,
        };
    }

    private CrawlOutcome Outcome() =>
        IsAborted ? CrawlOutcome.Aborted
        : Failure is not null || !IsEverythingTaken ? CrawlOutcome.Incomplete
        : NotDeletedBecause is not null ? CrawlOutcome.CompletedWithoutDeletion
        : CrawlOutcome.Completed;

    private string Reason(CrawlOutcome outcome) =>
        outcome == CrawlOutcome.Aborted ? "The crawl was aborted."
        : IsEverythingTaken ? "The deletion failed."
        : "Not everything was taken, and what is missing may still be there.";
}
