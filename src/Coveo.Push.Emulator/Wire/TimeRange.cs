using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary><c>from</c> and <c>to</c>, as Unix milliseconds; entries of either instant belong to it.</summary>
internal sealed record TimeRange(long From, long To)
{
    // The forms of https://www.w3.org/TR/NOTE-datetime that name a day at least.
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <exception cref="ApiErrorException">412: one is missing or no date, or they are too far apart or reversed.</exception>
    public static TimeRange Read(HttpRequest request, TimeSpan longest) => Of(
        Date(request, "from") ?? throw ApiErrors.MissingParameter("from"),
        Date(request, "to") ?? throw ApiErrors.MissingParameter("to"),
        longest);

    /// <summary>The same where either may be left out: the longest range that ends then.</summary>
    public static TimeRange ReadOptional(HttpRequest request, TimeSpan longest, long now)
    {
        var (from, to) = (Date(request, "from"), Date(request, "to"));
        var end = to ?? Math.Max(now, from ?? now);
        return Of(from ?? end - (long)longest.TotalMilliseconds, end, longest);
    }

    private static TimeRange Of(long from, long to, TimeSpan longest)
    {
        if (from > to)
        {
            throw ApiErrors.InvalidParameter("to", "it is before 'from'");
        }

        return to - from <= longest.TotalMilliseconds
            ? new TimeRange(from, to)
            : throw ApiErrors.InvalidParameter(
                "from", string.Create(CultureInfo.InvariantCulture, $"it must be at most {longest.TotalDays} days before 'to'"));
    }

    private static long? Date(HttpRequest request, string name)
    {
        if (QueryParameters.Text(request, name) is not { } text)
        {
            return null;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeMilliseconds()
            : throw ApiErrors.InvalidParameter(name, "it must be a date in W3C format, such as 2025-02-03T00:00:00.000Z");
    }
}
