using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Tests.CommandLine;

public sealed class PointInTimeTests
{
    [Theory]
    [InlineData("2025-02-03", "2025-02-03T00:00:00+00:00")]
    [InlineData("2025-02-03T04:05", "2025-02-03T04:05:00+00:00")]
    [InlineData("2025-02-03T04:05:06Z", "2025-02-03T04:05:06+00:00")]
    [InlineData("2025-02-03T04:05:06.789+02:00", "2025-02-03T02:05:06.789+00:00")]
    [InlineData("2025-02-03 04:05:06Z", "2025-02-03T04:05:06+00:00")]
    public void A_date_is_utc_unless_it_says_otherwise(string text, string time) =>
        PointInTime.Parse(text, "--since").Should().Be(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("15m", 900)]
    [InlineData("2h", 7200)]
    [InlineData("7d", 604800)]
    public void A_number_with_a_unit_is_how_long_ago(string text, int seconds)
    {
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-seconds);
        var time = PointInTime.Parse(text, "--since");

        time.Should().BeOnOrAfter(before).And.BeOnOrBefore(TimeProvider.System.GetUtcNow().AddSeconds(-seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7w")]
    [InlineData("-7d")]
    [InlineData("99999999999d")]
    [InlineData("2147483647d")]
    [InlineData("2025")]
    [InlineData("02/03/2025")]
    [InlineData("2025-02-30")]
    public void Anything_else_is_refused_with_what_can_be_written(string text) =>
        FluentActions.Invoking(() => PointInTime.Parse(text, "--since")).Should().Throw<UsageException>().WithMessage($"--since: '{text}' is no time. Write *");
}
