using Coveo.Push.Soak.Measuring;

namespace Coveo.Push.Soak.Report;

/// <summary>What the soak has found.</summary>
internal sealed record SoakReport
{
    public required int Seed { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it ran, warm-up included.</summary>
    public required TimeSpan Duration { get; init; }

    public required TimeSpan WarmUp { get; init; }

    /// <summary>What was done and what became of it.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>Exceptions that callers got, by type.</summary>
    public required IReadOnlyDictionary<string, long> Failures { get; init; }

    /// <summary>Cycles of each lane.</summary>
    public required IReadOnlyDictionary<string, long> Lanes { get; init; }

    /// <summary>Spells of each kind of weather.</summary>
    public required IReadOnlyDictionary<string, long> Weather { get; init; }

    /// <summary>Calls that met a fault.</summary>
    public required long FaultsMet { get; init; }

    public required IReadOnlyList<Trend> Trends { get; init; }

    /// <summary>How many things were wrong.</summary>
    public required int Wrongs { get; init; }

    /// <summary>The first of them.</summary>
    public required IReadOnlyCollection<string> Wrong { get; init; }

    /// <summary>Whether nothing was lost and everything was flat.</summary>
    public bool Passed => Wrongs == 0 && Problems.Count == 0;

    /// <summary>What did not stay flat, in sentences.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Trends.Where(trend => !trend.IsFlat)
            .Select(trend => $"{trend.Name} grew: {trend.FirstThird:0.0} in the first third, {trend.LastThird:0.0} in the last, where {trend.Bound:0.0} is the most."),
        .. Trends.Take(1).Where(workingSet => workingSet.Maximum > Flatness.MostWorkingSetMb)
            .Select(workingSet => $"The working set had {workingSet.Maximum:0.0} MB, where {Flatness.MostWorkingSetMb} is the most."),
        .. Trends.Count == 0 ? ["Nothing was measured: it ended before its warm-up did."] : Array.Empty<string>(),
    ];
}
