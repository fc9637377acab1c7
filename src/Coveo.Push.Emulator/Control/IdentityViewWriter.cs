using System.Globalization;
using System.Text.Json;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Control;

/// <summary>Writes identities for the control API.</summary>
internal static class IdentityViewWriter
{
    public static void Write(Utf8JsonWriter json, IdentityView view)
    {
        var stored = view.Stored;
        json.WriteStartObject();
        json.WriteString("provider", stored.ProviderId);
        json.WriteString("name", stored.Identity.Name);
        json.WriteString("type", stored.Identity.Type);
        WriteInfo(json, stored.Identity.Info.Length == 0 ? "{}" : stored.Identity.Info);
        json.WriteString("state", stored.State);
        json.WriteString("orderingId", stored.Latest?.OrderingId.ToString(CultureInfo.InvariantCulture));
        WriteIdentities(json, "members", view.Members);
        WriteIdentities(json, "granted", view.Granted);
        json.WriteStartArray("aliases");
        foreach (var (target, isUsable) in view.Aliases)
        {
            json.WriteStartObject();
            WriteIdentity(json, target.Identity);
            json.WriteString("provider", target.ProviderId);
            json.WriteBoolean("usable", isUsable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("reason", ReasonFor(stored));
        json.WriteEndObject();
    }

    private static string? ReasonFor(StoredIdentity stored) => stored.State switch
    {
        IdentityState.Disabled => "It was disabled.",
        IdentityState.NotUpdated => "It was never pushed.",
        IdentityState.InError => stored.Error,
        _ => null,
    };

    private static void WriteIdentities(Utf8JsonWriter json, string name, List<StoredIdentity> identities)
    {
        json.WriteStartArray(name);
        foreach (var identity in identities)
        {
            json.WriteStartObject();
            WriteIdentity(json, identity.Identity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIdentity(Utf8JsonWriter json, Identity identity)
    {
        json.WriteString("name", identity.Name);
        json.WriteString("type", identity.Type);
        if (identity.Info.Length > 0)
        {
            WriteInfo(json, identity.Info);
        }
    }

    private static void WriteInfo(Utf8JsonWriter json, string info)
    {
        json.WritePropertyName("additionalInfo");
        json.WriteRawValue(info, skipInputValidation: true);
    }
}
