namespace Coveo.Push.Soak.Measuring;

/// <summary>
/// What is called flat: after the warm-up the median of the last third of the samples is at most a tenth above that of the first third, with some room for what
/// is small, and the working set never has more than <see cref="MostWorkingSetMb"/>.
/// </summary>
internal static class Flatness
{
    /// <summary>Far above what the lanes need at once, far below what a leak of an hour would take.</summary>
    public const double MostWorkingSetMb = 600;

    /// <summary>How much of the run is warm-up, and how much of it at most.</summary>
    public const double WarmUpShare = 0.2;
    public static readonly TimeSpan LongestWarmUp = TimeSpan.FromMinutes(5);

    private const double Growth = 1.1;

    public static TimeSpan WarmUpOf(TimeSpan run) => run * WarmUpShare < LongestWarmUp ? run * WarmUpShare : LongestWarmUp;

    public static IReadOnlyList<Trend> TrendsOf(IReadOnlyList<ResourceSample> samples) => samples.Count == 0
        ? []
        :
        [
            Of("working set, MB", samples, sample => sample.WorkingSetMb, Growth, slack: 5),
            Of("in use, MB", samples, sample => sample.LiveMb, Growth, slack: 5),

            // With the garbage that the runtime has not collected yet: told, not judged.
            Of("managed heap, MB", samples, sample => sample.HeapMb, growth: null, slack: 0),
            Of("taken for it, MB", samples, sample => sample.CommittedMb, growth: null, slack: 0),
            Of("handles", samples, sample => sample.Handles, Growth, slack: 10),
            Of("sockets", samples, sample => sample.Sockets, Growth, slack: 10),
            Of("threads", samples, sample => sample.Threads, Growth, slack: 5),
            // Another program, which keeps a log of its own: told, not judged.
            Of("emulator, MB", samples, sample => sample.EmulatorMb, growth: null, slack: 0),
        ];

    private static Trend Of(string name, IReadOnlyList<ResourceSample> samples, Func<ResourceSample, double> value, double? growth, double slack) =>
        Trend.Of(name, [.. samples.Select(sample => (sample.At, value(sample)))], growth, slack);
}
