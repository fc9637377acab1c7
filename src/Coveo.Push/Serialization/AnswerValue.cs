using System.Globalization;
using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>Reads values of the platform's answers that come in more than one form. What cannot be read is as good as left out.</summary>
internal static class AnswerValue
{
    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A date: documented as a text, and sent as a number of milliseconds.</summary>
    public static DateTimeOffset? Date(JsonElement? date) => date switch
    {
        { ValueKind: JsonValueKind.Number } number
            when number.TryGetInt64(out var milliseconds) && milliseconds >= 0 && milliseconds <= LastMillisecond
            => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        { ValueKind: JsonValueKind.String } text
            when DateTimeOffset.TryParse(Text(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            => parsed,
        _ => null,
    };

    /// <summary>A property of an object; <see langword="null"/> where there is none, or another name is no text, so that it cannot be told.</summary>
    public static JsonElement? Property(JsonElement owner, string name)
    {
        try
        {
            return owner.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text, or <see langword="null"/> where it is half of a surrogate pair, which is none.</summary>
    public static string? Text(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a property; <see langword="null"/> where it is half of a surrogate pair.</summary>
    public static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static long? Count(JsonElement? count) =>
        count is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) && value >= 0 && value < long.MaxValue
            ? (long)value
            : null;

    /// <summary>A duration in seconds.</summary>
    public static TimeSpan? Seconds(JsonElement? seconds) =>
        Fraction(seconds) is { } value && value >= 0 && value < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(value) : null;

    public static double? Fraction(JsonElement? fraction) =>
        fraction is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;
}
