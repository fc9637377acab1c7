using System.Globalization;

namespace Coveo.Push.Emulator.Wire;

internal static class WireTime
{
    /// <summary>ISO 8601 in UTC with milliseconds, such as <c>2025-02-03T04:05:06.789Z</c>.</summary>
    public static string Text(long unixMilliseconds) => Text(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds));

    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
