using System.Globalization;

namespace Coveo.Push.Serialization;

/// <summary>Dates as the platform reads them in a query: in the W3C format, in UTC, with milliseconds.</summary>
internal static class WireDate
{
    public static string Text(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
