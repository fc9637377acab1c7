using Microsoft.Extensions.Logging;

namespace Coveo.Push.Diagnostics;

/// <summary>Every log line of the library. Event IDs are stable: alerts are built on them.</summary>
internal static partial class PushLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Route}: attempt {Attempt} failed ({Outcome}); trying again in {Wait}.")]
    public static partial void Retrying(ILogger logger, string route, int attempt, string outcome, TimeSpan wait);

    [LoggerMessage(2, LogLevel.Warning, "{Route}: throttled (429). All calls of the organization wait for {Wait}.")]
    public static partial void Throttled(ILogger logger, string route, TimeSpan wait);

    [LoggerMessage(3, LogLevel.Information, "{Route}: succeeded at attempt {Attempt}, after {Duration}.")]
    public static partial void SucceededAfterRetries(ILogger logger, string route, int attempt, TimeSpan duration);

    [LoggerMessage(4, LogLevel.Error, "{Route}: failed after {Attempts} attempts in {Duration} ({Failure}, request ID {RequestId}). {Message}")]
    public static partial void Failed(ILogger logger, string route, int attempts, TimeSpan duration, PushFailure failure, string? requestId, string message);

    [LoggerMessage(5, LogLevel.Information, "{Route}: the token was refused (401); trying once more with a new one.")]
    public static partial void TokenRenewed(ILogger logger, string route);

    [LoggerMessage(6, LogLevel.Information, "Push to {Destination}: {Summary}.")]
    public static partial void PushCompleted(ILogger logger, string destination, PushSummary summary);

    [LoggerMessage(7, LogLevel.Warning, "Push to {Destination} is not complete: {Summary}. {FirstProblem}")]
    public static partial void PushIncomplete(ILogger logger, string destination, PushSummary summary, string? firstProblem);

    [LoggerMessage(8, LogLevel.Information, "{Mode} of source '{SourceId}' has begun, at {StartedAt} by the service's clock.")]
    public static partial void CrawlStarted(ILogger logger, CrawlMode mode, string sourceId, DateTimeOffset? startedAt);

    [LoggerMessage(9, LogLevel.Information, "{Mode} of source '{SourceId}': {Summary}.")]
    public static partial void CrawlEnded(ILogger logger, CrawlMode mode, string sourceId, string summary);

    [LoggerMessage(10, LogLevel.Warning, "{Mode} of source '{SourceId}' has not done all: {Summary}. {Problem}")]
    public static partial void CrawlNotDone(ILogger logger, CrawlMode mode, string sourceId, string summary, string? problem);

    [LoggerMessage(11, LogLevel.Warning, "Source '{SourceId}' could not be set to IDLE, and shows a crawl that is over: {Problem}")]
    public static partial void CrawlNotIdle(ILogger logger, string sourceId, string problem);

    [LoggerMessage(12, LogLevel.Information, "{Mode} of source '{SourceId}' is confirmed by the log of the service: {Summary}.")]
    public static partial void CrawlVerified(ILogger logger, CrawlMode mode, string sourceId, string summary);

    [LoggerMessage(13, LogLevel.Warning, "{Mode} of source '{SourceId}' is not confirmed by the log of the service: {Summary}.")]
    public static partial void CrawlNotConfirmed(ILogger logger, CrawlMode mode, string sourceId, string summary);

    [LoggerMessage(20, LogLevel.Information, "Crawler '{Crawler}': {Mode} {Outcome} after {Duration}.")]
    public static partial void CrawlerRan(ILogger logger, string crawler, CrawlMode? mode, string outcome, TimeSpan duration);

    [LoggerMessage(21, LogLevel.Error, "Crawler '{Crawler}': {Mode} {Outcome}; the next run comes at its time. {Problem}")]
    public static partial void CrawlerFailed(ILogger logger, string crawler, CrawlMode? mode, string outcome, string? problem, Exception? failure);

    [LoggerMessage(22, LogLevel.Warning, "Crawler '{Crawler}': its run could not be counted; a restart may choose another mode for the next one.")]
    public static partial void CrawlerNotCounted(ILogger logger, string crawler, Exception failure);

    [LoggerMessage(30, LogLevel.Information, "Load of stream source '{SourceId}': {Result}.")]
    public static partial void StreamLoaded(ILogger logger, string sourceId, StreamLoadResult result);

    [LoggerMessage(31, LogLevel.Warning, "Load of stream source '{SourceId}' is not complete: {Problem}")]
    public static partial void StreamNotLoaded(ILogger logger, string sourceId, string problem);
}
