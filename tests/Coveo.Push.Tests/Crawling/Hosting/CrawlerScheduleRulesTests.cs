namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>When a crawler may run, up to which bounds.</summary>
public class CrawlerScheduleRulesTests
{
    private readonly CrawlerOptions _options = new() { Interval = TimeSpan.FromHours(6) };

    [Theory]
    [InlineData("00:00:01", null)]
    [InlineData("365.00:00:00", null)]
    [InlineData("00:00:00.9999999", "It.Interval is 00:00:00.9999999. Give a time from 00:00:01 to 365.00:00:00.")]
    [InlineData("365.00:00:00.0000001", "It.Interval is 365.00:00:00.0000001. Give a time from 00:00:01 to 365.00:00:00.")]
    public void An_interval_is_a_second_to_a_year(string interval, string? problem)
    {
        _options.Interval = Time(interval);

        Problems().Should().Equal(problem is null ? [] : [problem]);
    }

    [Theory]
    [InlineData("00:00:00", null)]
    [InlineData("23:59:59.9999999", null)]
    [InlineData("-00:00:00.0000001", "It.DailyAt has -00:00:00.0000001, which is no time of day. Give times from 00:00:00 to 23:59:59, in UTC.")]
    [InlineData("1.00:00:00", "It.DailyAt has 1.00:00:00, which is no time of day. Give times from 00:00:00 to 23:59:59, in UTC.")]
    public void A_time_of_day_is_one_of_this_day(string time, string? problem)
    {
        _options.Interval = null;
        _options.DailyAt.Add(Time("12:00:00"));
        _options.DailyAt.Add(Time(time));

        Problems().Should().Equal(problem is null ? [] : [problem]);
    }

    [Fact]
    public void Rebuilds_are_every_run_or_more_seldom()
    {
        _options.FullRebuildEvery = 1;
        Problems().Should().BeEmpty();

        _options.FullRebuildEvery = -3;
        Problems().Should().Equal("It.FullRebuildEvery is -3. Give 1 for nothing but rebuilds, 7 for a rebuild every seventh run.");
    }

    [Theory]
    [InlineData(CrawlMode.Incremental, true)]
    [InlineData(CrawlMode.Rescan, true)]
    [InlineData(CrawlMode.Rebuild, false)]
    [InlineData((CrawlMode)7, false)]
    public void Between_rebuilds_there_is_something_else(CrawlMode mode, bool isGood)
    {
        _options.BetweenRebuilds = mode;

        Problems().Should().Equal(isGood ? [] : [$"It.BetweenRebuilds is {mode}. Set it to Incremental or Rescan; for nothing but rebuilds leave FullRebuildEvery at 1."]);
    }

    [Fact]
    public void Limits_of_health_are_above_zero()
    {
        (_options.DegradedAfter, _options.UnhealthyAfter) = (TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));
        Problems().Should().BeEmpty();

        (_options.DegradedAfter, _options.UnhealthyAfter) = (TimeSpan.Zero, TimeSpan.FromTicks(-1));
        Problems().Should().Equal(
            "It.DegradedAfter is 00:00:00. Give a time above zero, or leave it out.",
            "It.UnhealthyAfter is -00:00:00.0000001. Give a time above zero, or leave it out.",
            "It.UnhealthyAfter is -00:00:00.0000001, less than DegradedAfter, 00:00:00. Raise UnhealthyAfter or lower DegradedAfter.");
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(null, 1)]
    [InlineData(1, 2)]
    public void One_limit_of_health_may_stand_alone(int? degraded, int? unhealthy)
    {
        (_options.DegradedAfter, _options.UnhealthyAfter) = (Hours(degraded), Hours(unhealthy));

        Problems().Should().BeEmpty();
    }

    private static TimeSpan? Hours(int? hours) => hours is { } some ? TimeSpan.FromHours(some) : null;

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Problems() => CrawlerScheduleRules.Problems(_options, "It");
}
