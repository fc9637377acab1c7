namespace Coveo.Push.Platform;

/// <summary>A part of a longer range, as long as the service takes in one call.</summary>
internal sealed record TimeWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The service's dates have milliseconds.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// Splits a range, the newest part first. Neighbours share an instant: whether the service counts a bound to the range is not documented,
    /// and an entry told twice can be left out, one that is not told cannot be found.
    /// </summary>
    public static IEnumerable<TimeWindow> Sharing(DateTimeOffset from, DateTimeOffset to, TimeSpan longest) => Split(from, to, longest, TimeSpan.Zero);

    /// <summary>Splits a range so that nothing counts twice.</summary>
    public static IEnumerable<TimeWindow> Apart(DateTimeOffset from, DateTimeOffset to, TimeSpan longest) => Split(from, to, longest, Tick);

    /// <summary>Whether an entry of that time is one that the next, older part tells again.</summary>
    public bool IsAtStart(DateTimeOffset? date) => date is not { } time || time < From + Tick;

    private static IEnumerable<TimeWindow> Split(DateTimeOffset from, DateTimeOffset to, TimeSpan longest, TimeSpan distance)
    {
        while (to - from > longest)
        {
            yield return new TimeWindow(to - longest, to);
            to -= longest + distance;
        }

        if (to >= from)
        {
            yield return new TimeWindow(from, to);
        }
    }
}
