using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>What is refused before anything is asked for a range of time.</summary>
internal static class TimeRangeRules
{
    /// <summary>Longer ones would be cut into more calls than anybody means.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static void Check(DateTimeOffset from, DateTimeOffset to, string name)
    {
        if (from > to)
        {
            throw new ArgumentException($"The range is from {WireDate.Text(from)} to {WireDate.Text(to)}, which is before. Exchange the two.", name);
        }

        if (to - from > Longest)
        {
            throw new ArgumentException($"The range from {WireDate.Text(from)} to {WireDate.Text(to)} is longer than {Longest.TotalDays} days. The service keeps its logs for 14 days; ask for a shorter one.", name);
        }
    }

    public static void CheckIds(IReadOnlyList<string> ids, string what, string name)
    {
        if (ids.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"{what} to search for has a blank ID. Leave it out, or give its ID.", name);
        }
    }
}
