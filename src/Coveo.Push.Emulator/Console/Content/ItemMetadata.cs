using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>Metadata for people.</summary>
internal static class ItemMetadata
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        // Only ever shown as text of a page, which escapes it again.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="json">One JSON object.</param>
    /// <param name="isDate">Whether what has this name may be a date in Unix milliseconds.</param>
    public static List<MetadataValue> Values(string json, Func<string, bool> isDate)
    {
        using var metadata = JsonDocument.Parse(json);
        return metadata.RootElement.EnumerateObject()
            .Select(property => new MetadataValue(property.Name, Values(property.Value), isDate(property.Name) ? Note(property.Value) : null))
            .ToList();
    }

    public static string Pretty(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Indented))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static List<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToList(),
        _ => [Value(value)],
    };

    private static string Value(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string? Note(JsonElement value)
    {
        const long Earliest = 100_000_000_000;
        const long Latest = 10_000_000_000_000;
        return value.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && long.TryParse(Value(value), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > Earliest and < Latest
            ? WireTime.Text(milliseconds)
            : null;
    }
}
