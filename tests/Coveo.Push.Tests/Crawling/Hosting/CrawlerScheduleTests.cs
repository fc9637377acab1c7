using System.Globalization;

namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerScheduleTests
{
    private readonly CrawlerOptions _options = new();

    [Fact]
    public void With_an_interval_the_first_run_is_at_the_start()
    {
        _options.Interval = TimeSpan.FromHours(6);

        First("2026-11-26 05:00").Should().Be("2026-11-26 05:00");
    }

    [Fact]
    public void With_an_interval_the_first_run_is_after_it_when_none_is_wanted_at_the_start()
    {
        _options.Interval = TimeSpan.FromHours(6);
        _options.RunsAtStart = false;

        First("2026-11-26 05:00").Should().Be("2026-11-26 11:00");
    }

    [Theory]
    [InlineData("2026-11-26 05:10", "2026-11-26 11:00")]
    [InlineData("2026-11-26 11:00", "2026-11-26 11:00")]
    [InlineData("2026-11-26 11:01", "2026-11-26 17:00")]
    [InlineData("2026-11-27 18:00", "2026-11-27 23:00")]
    public void Intervals_lie_between_the_beginnings_and_those_that_were_missed_are_left_out(string ended, string next)
    {
        _options.Interval = TimeSpan.FromHours(6);

        Next("2026-11-26 05:00", ended).Should().Be(next);
    }

    [Fact]
    public void A_clock_that_was_set_back_during_a_run_does_not_put_the_next_one_off()
    {
        _options.Interval = TimeSpan.FromHours(6);

        Next("2026-11-26 15:00", "2026-11-26 05:00").Should().Be("2026-11-26 11:00");
    }

    [Fact]
    public void At_times_of_day_nothing_runs_at_the_start()
    {
        At("14:00", "02:30");

        First("2026-11-26 05:00").Should().Be("2026-11-26 14:00");
    }

    [Fact]
    public void At_times_of_day_the_first_run_is_at_the_start_when_it_is_wanted()
    {
        At("14:00");
        _options.RunsAtStart = true;

        First("2026-11-26 05:00").Should().Be("2026-11-26 05:00");
    }

    [Theory]
    [InlineData("2026-11-26 02:29", "2026-11-26 02:30")]
    [InlineData("2026-11-26 02:30", "2026-11-26 14:00")]
    [InlineData("2026-11-26 14:00", "2026-11-27 02:30")]
    [InlineData("2026-12-31 23:59", "2027-01-01 02:30")]
    public void The_next_time_of_day_comes_after_the_last_run_has_ended(string ended, string next)
    {
        At("14:00", "02:30");

        Next("2026-11-25 14:00", ended).Should().Be(next);
    }

    private void At(params string[] times) => times.ToList().ForEach(time => _options.DailyAt.Add(TimeSpan.Parse(time, CultureInfo.InvariantCulture)));

    private string First(string now) => Text(new CrawlerSchedule(_options).First(Parse(now)));

    private string Next(string last, string now) => Text(new CrawlerSchedule(_options).Next(Parse(last), Parse(now)));

    private static DateTimeOffset Parse(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
