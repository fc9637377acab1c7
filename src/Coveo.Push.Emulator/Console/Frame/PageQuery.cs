using System.Globalization;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>The parameters of a page. A form sends what was left empty, too: that means nothing here.</summary>
internal static class PageQuery
{
    public static string? Text(HttpRequest request, string name) =>
        QueryParameters.Text(request, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public static long? Number(HttpRequest request, string name) =>
        long.TryParse(Text(request, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A point in time as Unix milliseconds: as such, as ISO 8601, or in the local time that a form field has.</summary>
    public static long? Time(HttpRequest request, string name)
    {
        var text = Text(request, name);
        if (text is null)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return milliseconds;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time)
            ? time.ToUnixTimeMilliseconds()
            : throw ApiErrors.InvalidParameter(name, "it must be a date and a time");
    }
}
