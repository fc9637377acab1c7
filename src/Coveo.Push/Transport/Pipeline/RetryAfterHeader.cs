using System.Globalization;

namespace Coveo.Push.Transport;

/// <summary>Reads <c>Retry-After</c> in both its forms: seconds, and a date.</summary>
internal static class RetryAfterHeader
{
    // Longer than any quota period; larger numbers would not fit a TimeSpan.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    // The three forms of a date in HTTP (RFC 9110, section 5.6.7).
    private static readonly string[] DateForms = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>How long to wait, or <see langword="null"/> where the header says nothing that can be followed.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="now">The service's own time: a date is meant by its clock, not by ours.</param>
    public static TimeSpan? Read(string? value, DateTimeOffset now)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // The service types it "number": a fraction is possible. The words for no number, which parsing takes too, are not.
        if (char.IsDigit(text![0]) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return Positive(seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds));
        }

        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;
        return DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, Styles, out var date) ? Positive(Min(date - now, Longest)) : null;
    }

    // "Now" would make everybody come back at once: the own back-off is better then.
    private static TimeSpan? Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : null;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
