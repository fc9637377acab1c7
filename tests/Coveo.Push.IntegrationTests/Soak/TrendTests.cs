using Coveo.Push.Soak.Measuring;

namespace Coveo.Push.IntegrationTests.Soak;

/// <summary>What counts as flat.</summary>
public class TrendTests
{
    [Fact]
    public void A_figure_that_rises_and_falls_is_flat()
    {
        var trend = Trend.Of("x", [.. Enumerable.Range(0, 90).Select(at => ((double)at, 100.0 + (at % 10)))], growth: 1.1, slack: 0);

        trend.IsFlat.Should().BeTrue();
        (trend.Minimum, trend.Maximum, trend.Median).Should().Be((100, 109, 104.5));
    }

    [Fact]
    public void A_figure_that_grows_slowly_all_the_time_is_not_flat()
    {
        var trend = Trend.Of("x", [.. Enumerable.Range(0, 90).Select(at => ((double)at, 100.0 + (at * 0.5)))], growth: 1.1, slack: 0);

        trend.IsFlat.Should().BeFalse();
        trend.SlopePerHour.Should().BeApproximately(1800, 0.001);
    }

    [Fact]
    public void A_figure_without_a_bound_is_only_told() =>
        Trend.Of("x", [(0, 1), (1, 2), (2, 3)], growth: null, slack: 0).IsFlat.Should().BeTrue();
}
