using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>Reads typed query parameters, with the service's answer for each way they can be wrong.</summary>
internal static class QueryParameters
{
    public static string? Text(HttpRequest request, string name)
    {
        var values = request.Query[name];
        return values.Count switch
        {
            0 => null,
            1 => string.IsNullOrEmpty(values[0]) ? null : values[0],
            _ => throw ApiErrors.InvalidParameter(name, "it is given more than once"),
        };
    }

    /// <summary>The values of a parameter that may be repeated, or hold several values with commas between them.</summary>
    public static List<string> Texts(HttpRequest request, string name) => request.Query[name]
        .SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToList();

    public static string RequiredText(HttpRequest request, string name) =>
        Text(request, name) ?? throw ApiErrors.MissingParameter(name);

    public static bool Flag(HttpRequest request, string name, bool defaultValue = false) =>
        Text(request, name) switch
        {
            null => defaultValue,
            var text when bool.TryParse(text, out var value) => value,
            _ => throw ApiErrors.InvalidParameter(name, "it must be 'true' or 'false'"),
        };

    public static int Integer(HttpRequest request, string name, int defaultValue, int minimum = 0, int maximum = int.MaxValue)
    {
        var text = Text(request, name);
        if (text is null)
        {
            return defaultValue;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
            ? value
            : throw ApiErrors.InvalidParameter(name, string.Create(CultureInfo.InvariantCulture, $"it must be an integer from {minimum} to {maximum}"));
    }

    /// <summary>A point in time as Unix milliseconds; sent as such, or as ISO 8601.</summary>
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

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeMilliseconds()
            : throw ApiErrors.InvalidParameter(name, "it must be a date in ISO 8601, or Unix milliseconds");
    }

    public static ulong? OrderingId(HttpRequest request)
    {
        const string Name = "orderingId";
        var text = Text(request, Name);
        if (text is null)
        {
            return null;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw ApiErrors.InvalidParameter(Name, "it must be a positive integer of at most 64 bits");
    }
}
