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
