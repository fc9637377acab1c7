namespace Coveo.Push;

/// <summary>When and how the crawler of a host runs.</summary>
public sealed class CrawlerOptions
{
    /// <summary>The source that is crawled.</summary>
    /// <value>Required. It looks like <c>acmeorg1-abcdefghijklmnopqrstuvwxyz</c> and is shown with the source in the Administration Console.</value>
    public string SourceId { get; set; } = "";

    /// <summary>The name of the client, where <c>AddCoveoPush</c> was given one.</summary>
    /// <value>The default is empty: the client without a name.</value>
    public string ClientName { get; set; } = "";

    /// <summary>How much time lies between the beginnings of two runs. Those that a longer run has missed are left out.</summary>
    /// <value>One second to 365 days. The default is <see langword="null"/>: <see cref="DailyAt"/> says when. One of the two is required.</value>
    public TimeSpan? Interval { get; set; }

    /// <summary>The times of day, in UTC, at which a run begins. Those that a longer run has missed are left out.</summary>
    /// <value>Each from midnight, <c>00:00:00</c>, to before the next. The default is none: <see cref="Interval"/> says when.</value>
    public IList<TimeSpan> DailyAt { get; } = [];

    /// <summary>Whether the first run begins as soon as the host has started.</summary>
    /// <value>The default is <see langword="null"/>: with an <see cref="Interval"/> it does, with <see cref="DailyAt"/> it does not.</value>
    public bool? RunsAtStart { get; set; }

    /// <summary>
    /// Every how many runs one is a rebuild, the first of all included. A rebuild that was not completed is followed by another one. With a
    /// <see cref="CrawlOptions.StateStore"/> the count survives a restart; without one, each start of the host begins with a rebuild.
    /// </summary>
    /// <value>1 or more. The default is 1: every run is a rebuild.</value>
    public int FullRebuildEvery { get; set; } = 1;

    /// <summary>How the runs between two rebuilds crawl. An incremental crawl that finds that what is remembered of the source no longer holds is followed by a rebuild.</summary>
    /// <value><see cref="CrawlMode.Incremental"/>, or <see cref="CrawlMode.Rescan"/>, which needs a <see cref="CrawlOptions.StateStore"/>. The default is <see cref="CrawlMode.Incremental"/>.</value>
    public CrawlMode BetweenRebuilds { get; set; } = CrawlMode.Incremental;

    /// <summary>How it crawls.</summary>
    /// <value>The default is the defaults of <see cref="CrawlOptions"/>, with the <see cref="ICrawlStateStore"/> of the container if one is registered there.</value>
    public CrawlOptions Crawl { get; set; } = new();

    /// <summary>How long ago the last run that took everything may have ended, or the host may have started, before the health check says that the crawler is degraded.</summary>
    /// <value>More than zero. The default is <see langword="null"/>: any time.</value>
    public TimeSpan? DegradedAfter { get; set; }

    /// <summary>The same, before the health check says that the crawler is unhealthy.</summary>
    /// <value>More than zero, and not below <see cref="DegradedAfter"/>. The default is <see langword="null"/>: any time.</value>
    public TimeSpan? UnhealthyAfter { get; set; }

    /// <summary>What was wrong with the configuration that these options were read from, to be said together with all else.</summary>
    internal List<string> ConfigurationProblems { get; } = [];
}
