using System.Globalization;
using System.Text.RegularExpressions;

namespace Coveo.Push.Emulator.Access;

/// <summary>How long a key is valid: a duration of ISO 8601, such as <c>P1Y</c>.</summary>
internal static class KeyLifetime
{
    private static readonly Regex Duration = new(
        @"^P((?<years>\d{1,6})Y)?((?<months>\d{1,6})M)?((?<weeks>\d{1,6})W)?((?<days>\d{1,6})D)?(T((?<hours>\d{1,6})H)?((?<minutes>\d{1,6})M)?((?<seconds>\d{1,6})S)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>When a key that was created now ends.</summary>
    /// <returns>The time, or <see langword="null"/> where the text is no duration, or none that ends.</returns>
    public static DateTimeOffset? EndOf(string duration, DateTimeOffset now)
    {
        var match = Duration.Match(duration);
        if (!match.Success)
        {
            return null;
        }

        try
        {
            var end = now
                .AddYears(Number(match, "years"))
                .AddMonths(Number(match, "months"))
                .AddDays((Number(match, "weeks") * 7L) + Number(match, "days"))
                .AddHours(Number(match, "hours"))
                .AddMinutes(Number(match, "minutes"))
                .AddSeconds(Number(match, "seconds"));
            return end > now ? end : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
}
