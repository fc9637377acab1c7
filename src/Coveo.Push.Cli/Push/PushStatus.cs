using System.Globalization;

namespace Coveo.Push.Cli.Push;

/// <summary>Where a push is, in words.</summary>
internal static class PushStatus
{
    /// <param name="tally">What was read.</param>
    /// <param name="crawl">What was sent.</param>
    public static string Of(PushTally tally, ICrawlSession crawl)
    {
        var report = crawl.SoFar;
        var seconds = report.Duration.TotalSeconds;
        var rate = seconds > 0.5 ? tally.Read / seconds : 0;
        var failed = report.Rejected + report.Failed + report.NotSent + tally.Problems;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Read:N0} items{(rate > 0 ? $", {rate:N0}/s" : "")}{(failed > 0 ? $", {failed:N0} not delivered" : "")}{(report.ThrottleWait > TimeSpan.Zero ? $", throttled {report.ThrottleWait.TotalSeconds:N0} s" : "")}");
    }
}
