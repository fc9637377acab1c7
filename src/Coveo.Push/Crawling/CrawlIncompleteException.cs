namespace Coveo.Push;

/// <summary>A crawl has ended, and not everything was done. <see cref="Report"/> says what was.</summary>
public class CrawlIncompleteException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CrawlIncompleteException()
        : this("Not everything that was crawled has reached the service.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CrawlIncompleteException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CrawlIncompleteException(string message, Exception? innerException)
        : base(message, (innerException as CoveoPushException)?.Details ?? new PushFailureDetails(), innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="report">What the crawl has done.</param>
    /// <param name="innerException">What caused it; its facts become those of this exception.</param>
    public CrawlIncompleteException(string message, CrawlReport report, Exception? innerException = null)
        : this(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
    }

    /// <summary>What the crawl has done.</summary>
    public CrawlReport Report { get; } = new();
}
