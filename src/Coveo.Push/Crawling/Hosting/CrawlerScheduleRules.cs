namespace Coveo.Push;

/// <summary>What is wrong with when a crawler runs.</summary>
internal static class CrawlerScheduleRules
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(365);

    public static IEnumerable<string> Problems(CrawlerOptions options, string subject)
    {
        if (options.Interval is null && options.DailyAt.Count == 0)
        {
            yield return $"{subject} does not say when to run. Set {nameof(options.Interval)}, such as '06:00:00' for every six hours, or {nameof(options.DailyAt)}, to times of day in UTC.";
        }

        if (options.Interval is not null && options.DailyAt.Count > 0)
        {
            yield return $"{subject} has both {nameof(options.Interval)} and {nameof(options.DailyAt)}. Leave one of them out.";
        }

        if (options.Interval is { } interval && (interval < ShortestInterval || interval > LongestInterval))
        {
            yield return $"{subject}.{nameof(options.Interval)} is {interval}. Give a time from {ShortestInterval} to {LongestInterval}.";
        }

        foreach (var time in options.DailyAt.Where(time => time < TimeSpan.Zero || time >= Day))
        {
            yield return $"{subject}.{nameof(options.DailyAt)} has {time}, which is no time of day. Give times from 00:00:00 to 23:59:59, in UTC.";
        }

        if (options.FullRebuildEvery < 1)
        {
            yield return FormattableString.Invariant($"{subject}.{nameof(options.FullRebuildEvery)} is {options.FullRebuildEvery}. Give 1 for nothing but rebuilds, 7 for a rebuild every seventh run.");
        }

        if (options.BetweenRebuilds is not (CrawlMode.Incremental or CrawlMode.Rescan))
        {
            yield return $"{subject}.{nameof(options.BetweenRebuilds)} is {options.BetweenRebuilds}. Set it to {nameof(CrawlMode.Incremental)} or {nameof(CrawlMode.Rescan)}; for nothing but rebuilds leave {nameof(options.FullRebuildEvery)} at 1.";
        }

        foreach (var (limit, name) in new[] { (options.DegradedAfter, nameof(options.DegradedAfter)), (options.UnhealthyAfter, nameof(options.UnhealthyAfter)) })
        {
            if (limit <= TimeSpan.Zero)
            {
                yield return $"{subject}.{name} is {limit}. Give a time above zero, or leave it out.";
            }
        }

        if (options.UnhealthyAfter < options.DegradedAfter)
        {
            yield return $"{subject}.{nameof(options.UnhealthyAfter)} is {options.UnhealthyAfter}, less than {nameof(options.DegradedAfter)}, {options.DegradedAfter}. Raise {nameof(options.UnhealthyAfter)} or lower {nameof(options.DegradedAfter)}.";
        }
    }
}
