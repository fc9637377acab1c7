using System.Buffers;
using System.Text.Json;

namespace Coveo.Push.Emulator.Documents;

/// <summary>What the operators of partial updates make of the value of a field.</summary>
internal static class FieldChange
{
    /// <param name="current">The value that is there, if any.</param>
    /// <param name="update">The change.</param>
    /// <returns>The new value, or <see langword="null"/> when there is still none.</returns>
    /// <exception cref="PartialUpdateException">The operator cannot change a value of this type.</exception>
    public static JsonElement? Apply(JsonElement? current, PartialUpdate update)
    {
        switch (update.Operator)
        {
            case PartialUpdateOperator.FieldValueReplace:
                return update.Value;
            case PartialUpdateOperator.ArrayAppend:
                Require(current, JsonValueKind.Array, update);
                return Array([.. Elements(current), .. update.Value.EnumerateArray()]);
            case PartialUpdateOperator.ArrayRemove:
                Require(current, JsonValueKind.Array, update);
                return current is null ? null : Array(Elements(current).Where(element => !Contains(update.Value, element)));
            case PartialUpdateOperator.DictionaryPut:
                Require(current, JsonValueKind.Object, update);
                return Dictionary([.. Entries(current).Where(entry => !HasKey(update.Value, entry.Name)), .. update.Value.EnumerateObject()]);
            default:
                Require(current, JsonValueKind.Object, update);
                return current is null ? null : Dictionary(Entries(current).Where(entry => !NamesKey(update.Value, entry.Name)));
        }
    }

    private static void Require(JsonElement? current, JsonValueKind kind, PartialUpdate update)
    {
        if (current is { } value && value.ValueKind != kind)
        {
            var wanted = kind == JsonValueKind.Array ? "an array" : "a dictionary";
            throw new PartialUpdateException(
                $"{JsonNamingPolicy.CamelCase.ConvertName(update.Operator.ToString())} changes {wanted}, but the field '{update.Field}' holds {Words(value.ValueKind)}.");
        }
    }

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "a dictionary",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a truth value",
    };

    private static JsonElement.ArrayEnumerator Elements(JsonElement? array) => array?.EnumerateArray() ?? default;

    private static JsonElement.ObjectEnumerator Entries(JsonElement? dictionary) => dictionary?.EnumerateObject() ?? default;

    private static bool Contains(JsonElement array, JsonElement element) =>
        array.EnumerateArray().Any(other => JsonElement.DeepEquals(other, element));

    // Like all keys of an item, which must not differ in case only, at any depth.
    private static bool HasKey(JsonElement dictionary, string key) =>
        dictionary.EnumerateObject().Any(entry => string.Equals(entry.Name, key, StringComparison.OrdinalIgnoreCase));

    private static bool NamesKey(JsonElement keys, string key) => keys.ValueKind == JsonValueKind.String
        ? string.Equals(keys.GetString(), key, StringComparison.OrdinalIgnoreCase)
        : keys.EnumerateArray().Any(name => string.Equals(name.GetString(), key, StringComparison.OrdinalIgnoreCase));

    private static JsonElement Array(IEnumerable<JsonElement> elements) => Written(json =>
    {
        json.WriteStartArray();
        foreach (var element in elements)
        {
            element.WriteTo(json);
        }

        json.WriteEndArray();
    });

    private static JsonElement Dictionary(IEnumerable<JsonProperty> entries) => Written(json =>
    {
        json.WriteStartObject();
        foreach (var entry in entries)
        {
            entry.WriteTo(json);
        }

        json.WriteEndObject();
    });

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
