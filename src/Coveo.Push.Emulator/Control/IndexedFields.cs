using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Control;

/// <summary>The fields of an item: those that metadata has filled, and those that the service fills itself.</summary>
internal static class IndexedFields
{
    /// <summary>Writes them as an object, by name. Dates are Unix milliseconds.</summary>
    public static void Write(Utf8JsonWriter json, Source source, StoredItem item)
    {
        using var filled = item.FieldsJson is { } text ? JsonDocument.Parse(text) : null;
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        var facts = Facts(source, item);
        foreach (var system in SystemFields.All)
        {
            if (facts.ValueOf(system.Field.Name) is { } value)
            {
                values[system.Field.Name] = value;
            }
        }

        foreach (var property in filled?.RootElement.EnumerateObject() ?? [])
        {
            values[property.Name] = property.Value;
        }

        json.WriteStartObject();
        foreach (var (name, value) in values)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    /// <summary>The same as text.</summary>
    public static string Text(Source source, StoredItem item) => JsonText.Of(json => Write(json, source, item));

    private static ItemFacts Facts(Source source, StoredItem item) => new(
        item.DocumentId, item.Title, item.FileExtension, item.ParentId, item.Size, item.IndexedAt, source.Name, source.SourceType);

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case JsonElement element:
                element.WriteTo(json);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
