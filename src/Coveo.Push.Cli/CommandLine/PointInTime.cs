using System.Globalization;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>A time as people type it: a date, a date with its time, or how long ago.</summary>
internal static class PointInTime
{
    public const string Forms = "2025-02-03, 2025-02-03T04:05:06Z (UTC where no offset is said), or how long ago: 30s, 15m, 2h, 7d";

    private const int LongestDays = 36_500;

    private static readonly string[] Dates =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <param name="text">What was typed.</param>
    /// <param name="option">Where.</param>
    /// <exception cref="UsageException">It is no time.</exception>
    public static DateTimeOffset Parse(string text, string option) =>
        DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : Ago(text) is { } ago ? TimeProvider.System.GetUtcNow() - ago
        : throw new UsageException($"{option}: '{text}' is no time. Write {Forms}.");

    private static TimeSpan? Ago(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        TimeSpan? ago = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' when count <= LongestDays => TimeSpan.FromDays(count),
            _ => null,
        };
        return ago?.TotalDays <= LongestDays ? ago : null;
    }
}
