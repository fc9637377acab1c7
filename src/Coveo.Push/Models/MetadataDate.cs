using System.Globalization;

namespace Coveo.Push;

/// <summary>The form in which dates travel: ISO 8601 in UTC with milliseconds, one of those that the service reads (docs.coveo.com/en/162).</summary>
internal static class MetadataDate
{
    public const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Format(DateTimeOffset date) => date.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>The instant of a date, if it says which time it is in: a guess would be hours off for some readers.</summary>
    public static DateTimeOffset Instant(DateTime date) => date.Kind != DateTimeKind.Unspecified
        ? new DateTimeOffset(date)
        : throw new ArgumentException(
            $"The date {date.ToString("s", CultureInfo.InvariantCulture)} does not say whether it is in UTC or local time (its Kind is Unspecified). Give a DateTimeOffset, or say it: DateTime.SpecifyKind(date, DateTimeKind.Utc).",
            nameof(date));
}
