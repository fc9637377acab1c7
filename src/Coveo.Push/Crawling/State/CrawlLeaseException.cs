using System.Globalization;

namespace Coveo.Push;

/// <summary>Another crawler is at work on the source. Nothing was sent.</summary>
public class CrawlLeaseException : CoveoPushException
{
    /// <summary>Creates an exception with a general message.</summary>
    public CrawlLeaseException()
        : this("Another crawler is at work on the source.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    public CrawlLeaseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What went wrong and what to change.</param>
    /// <param name="innerException">What caused it.</param>
    public CrawlLeaseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception that says who is at work.</summary>
    /// <param name="key">The source.</param>
    /// <param name="holder">Who holds its lease.</param>
    /// <param name="since">Since when.</param>
    /// <param name="until">Until when, unless it is renewed.</param>
    public CrawlLeaseException(CrawlStateKey key, string holder, DateTimeOffset since, DateTimeOffset until)
        : this(string.Format(
            CultureInfo.InvariantCulture,
            "Source '{0}' is being crawled by '{1}', since {2:u}; its lease lasts until {3:u} unless it is renewed. Two crawlers would spoil each other's work: let that one end, or wait until its lease has run out.",
            key?.SourceId,
            holder,
            since,
            until))
    {
        (Holder, Since, Until) = (holder, since, until);
    }

    /// <summary>Who holds the lease.</summary>
    public string? Holder { get; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; }

    /// <summary>Until when, unless it is renewed.</summary>
    public DateTimeOffset? Until { get; }
}
