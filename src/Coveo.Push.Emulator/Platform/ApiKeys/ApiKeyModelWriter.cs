using System.Text.Json;
using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Clock;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>Writes a key as the Platform does.</summary>
internal sealed class ApiKeyModelWriter(string organizationId, VirtualClock clock)
{
    /// <param name="json">Where to.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value, in the answer to its creation only. Early in the model: journals keep the beginnings of bodies, and mask what they see whole.</param>
    public void Write(Utf8JsonWriter json, ApiKey key, string? value = null)
    {
        json.WriteStartObject();
        json.WriteString("id", key.Id);
        if (value is not null)
        {
            json.WriteString("value", value);
        }

        json.WriteString("organizationId", organizationId);
        WriteText(json, "displayName", key.DisplayName);
        WriteText(json, "description", key.Description);
        json.WriteBoolean("enabled", key.IsEnabled);
        json.WriteString("status", ApiKeyStatuses.Of(key, clock.NowMilliseconds));
        json.WriteNumber("createdDate", key.CreatedAt);
        if (key.ExpiresAt is { } expiresAt)
        {
            json.WriteNumber("expirationDate", expiresAt);
        }

        WriteText(json, "lifetimeDuration", key.LifetimeDuration);
        json.WriteBoolean("rotationEnabled", key.IsRotationEnabled);
        WriteTexts(json, "allowedIps", key.AllowedIps);
        WriteTexts(json, "deniedIps", key.DeniedIps);
        json.WritePropertyName("privileges");
        PrivilegeWriter.Write(json, key.Privileges);
        json.WriteString("resourceId", key.Id);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
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
