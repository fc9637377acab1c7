namespace Coveo.Push.Soak.Measuring;

/// <summary>How a figure went over time.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Median">The one in the middle.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="FirstThird">The median of the first third of the samples.</param>
/// <param name="LastThird">The median of the last third.</param>
/// <param name="SlopePerHour">Of the straight line that fits best.</param>
/// <param name="Bound">The most that <paramref name="LastThird"/> may be; <see langword="null"/> where it is only told.</param>
internal sealed record Trend(string Name, double Minimum, double Median, double Maximum, double FirstThird, double LastThird, double SlopePerHour, double? Bound)
{
    private const double SecondsPerHour = 3600;

    /// <summary>Whether it did not grow: the last third is within the bound.</summary>
    public bool IsFlat => Bound is not { } bound || LastThird <= bound;

    /// <summary>Fits the samples of one figure.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="samples">When and how much, in the order of time; one at least.</param>
    /// <param name="growth">How much the last third may have in comparison with the first, such as 1.1; <see langword="null"/> for any.</param>
    /// <param name="slack">What it may have beyond that, so that small numbers may move.</param>
    public static Trend Of(string name, IReadOnlyList<(double At, double Value)> samples, double? growth, double slack)
    {
        var values = samples.Select(sample => sample.Value).ToList();
        var third = Math.Max(1, values.Count / 3);
        var first = MedianOf(values.Take(third));
        return new Trend(name, values.Min(), MedianOf(values), values.Max(), first, MedianOf(values.TakeLast(third)), Slope(samples) * SecondsPerHour, growth is { } factor ? (first * factor) + slack : null);
    }

    private static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Least squares.</summary>
    private static double Slope(IReadOnlyList<(double At, double Value)> samples)
    {
        var (at, value) = (samples.Average(sample => sample.At), samples.Average(sample => sample.Value));
        var spread = samples.Sum(sample => (sample.At - at) * (sample.At - at));
        return spread == 0 ? 0 : samples.Sum(sample => (sample.At - at) * (sample.Value - value)) / spread;
    }
}
