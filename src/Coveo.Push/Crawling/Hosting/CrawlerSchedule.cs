namespace Coveo.Push;

/// <summary>When a crawler runs. What a run has missed, because it took longer, is left out.</summary>
internal sealed class CrawlerSchedule(CrawlerOptions options)
{
    private readonly List<TimeSpan> _dailyAt = [.. options.DailyAt.OrderBy(time => time)];

    /// <summary>When the first run is due.</summary>
    public DateTimeOffset First(DateTimeOffset now) => options.RunsAtStart ?? options.Interval is not null ? now : Next(now, now);

    /// <summary>When the next run is due.</summary>
    /// <param name="last">When the last one was.</param>
    /// <param name="now">The time.</param>
    public DateTimeOffset Next(DateTimeOffset last, DateTimeOffset now) => options.Interval is { } interval ? NextInRhythm(last, now, interval) : NextTimeOfDay(now);

    private static DateTimeOffset NextInRhythm(DateTimeOffset last, DateTimeOffset now, TimeSpan interval)
    {
        if (now < last)
        {
            // Somebody has set the clock back: the rhythm begins anew, rather than to wait for the hours that come again.
            return now + interval;
        }

        var missed = Math.Max(0, (now - last).Ticks - 1) / interval.Ticks;
        return last.AddTicks((missed + 1) * interval.Ticks);
    }

    private DateTimeOffset NextTimeOfDay(DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var today = _dailyAt.Select(time => midnight + time).Where(time => time > now).Take(1).ToList();
        return today.Count > 0 ? today[0] : midnight.AddDays(1) + _dailyAt[0];
    }
}
