using System.Text.Json;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Control;

/// <summary>The metadata of an item that got into no field: the service would have dropped it.</summary>
internal static class UnmappedMetadata
{
    /// <summary>Writes it as an object, as it was pushed.</summary>
    public static void Write(Utf8JsonWriter json, StoredItem item)
    {
        json.WriteStartObject();
        if (item.UnmappedJson is { } keys)
        {
            using var unmapped = JsonDocument.Parse(keys);
            using var metadata = JsonDocument.Parse(item.MetadataJson);
            foreach (var key in unmapped.RootElement.EnumerateArray())
            {
                var name = key.GetString()!;
                json.WritePropertyName(name);
                metadata.RootElement.GetProperty(name).WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>The same as text.</summary>
    public static string Text(StoredItem item) => JsonText.Of(json => Write(json, item));
}
