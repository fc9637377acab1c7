namespace Coveo.Push;

/// <summary>How a crawl has ended.</summary>
public enum CrawlOutcome
{
    /// <summary>It still runs.</summary>
    Running,

    /// <summary>The service has taken everything, and what is no longer there was deleted as far as the mode does so.</summary>
    Completed,

    /// <summary>The service has taken everything, but what is no longer there was not deleted: <see cref="CrawlReport.NotDeletedBecause"/> says why.</summary>
    CompletedWithoutDeletion,

    /// <summary>It was given up: disposed of without having been completed, or cancelled. Nothing old was deleted.</summary>
    Aborted,

    /// <summary>Not everything has reached the service. Nothing old was deleted, or the deletion itself failed.</summary>
    Incomplete,
}
