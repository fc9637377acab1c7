using System.Buffers;
using System.Text;
using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Identities;

/// <summary>The additional info of an identity as one text, so that it can be part of a key.</summary>
internal static class AdditionalInfo
{
    /// <returns>JSON with sorted keys; empty when there is none.</returns>
    public static string Read(JsonElement? element) => element switch
    {
        null or { ValueKind: JsonValueKind.Null } => string.Empty,
        { ValueKind: JsonValueKind.Object } map => Write(map.EnumerateObject()
            .Select(property => property.Value.ValueKind == JsonValueKind.String
                ? KeyValuePair.Create(property.Name, property.Value.GetString()!)
                : throw Invalid())),
        _ => throw Invalid(),
    };

    public static string Write(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            sorted[key] = value;
        }

        return sorted.Count == 0 ? string.Empty : Json(sorted);
    }

    /// <summary>The pairs in a text that <see cref="Write"/> made.</summary>
    public static List<KeyValuePair<string, string>> Pairs(string info)
    {
        if (info.Length == 0)
        {
            return [];
        }

        using var document = JsonDocument.Parse(info);
        return document.RootElement.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetString()!)).ToList();
    }

    private static string Json(SortedDictionary<string, string> sorted)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (key, value) in sorted)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static ApiErrorException Invalid() => ApiErrors.InvalidJson("'additionalInfo' is not a map of texts.");
}
