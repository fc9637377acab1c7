using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Writes what an API key shall be.</summary>
internal static class ApiKeyWriter
{
    // What a definition says, and what must not go back: "value" is told once.
    private static readonly HashSet<string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        "displayName", "description", "enabled", "privileges", "allowedIps", "deniedIps", "rotationEnabled", "value",
    };

    public static ReadOnlyMemory<byte> Write(ApiKeyDefinition definition) => PushJson.Write(definition, (json, value) =>
    {
        json.WriteStartObject();
        WriteDefinition(json, value);
        json.WriteEndObject();
    });

    /// <summary>The definition with what else the key has now: a model that is sent replaces the whole key.</summary>
    public static ReadOnlyMemory<byte> Write(ApiKeyDefinition definition, IReadOnlyDictionary<string, JsonElement> current) => PushJson.Write(definition, (json, value) =>
    {
        json.WriteStartObject();
        WriteDefinition(json, value);
        foreach (var (name, property) in current)
        {
            if (!Written.Contains(name) && !(value.Lifetime is not null && name == "lifetimeDuration"))
            {
                json.WritePropertyName(name);
                property.WriteTo(json);
            }
        }

        json.WriteEndObject();
    });

    private static void WriteDefinition(Utf8JsonWriter json, ApiKeyDefinition definition)
    {
        json.WriteString("displayName", definition.DisplayName);
        if (definition.Description is { } description)
        {
            json.WriteString("description", description);
        }

        json.WriteBoolean("enabled", definition.IsEnabled);
        WriteTexts(json, "allowedIps", definition.AllowedIps);
        WriteTexts(json, "deniedIps", definition.DeniedIps);
        if (definition.Lifetime is { } lifetime)
        {
            json.WriteString("lifetimeDuration", lifetime.ToString());
        }

        json.WriteBoolean("rotationEnabled", definition.IsRotationEnabled);
        json.WriteStartArray("privileges");
        foreach (var privilege in definition.Privileges)
        {
            JsonSerializer.Serialize(json, PrivilegeReader.Write(privilege), PushJsonContext.Default.PrivilegeContract);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
