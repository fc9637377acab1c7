using System.Text.Json;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Sources;

namespace Coveo.Push.Emulator.Platform.Organization;

/// <summary>Writes a license that allows what the emulator can do.</summary>
internal sealed class LicenseWriter(VirtualClock clock)
{
    private static readonly string[] Visibilities = [SourceVisibility.Private, SourceVisibility.Secured, SourceVisibility.Shared];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("accountId", "emulator");
        json.WriteString("accountName", "Emulator");
        json.WriteStartArray("connectors");
        WriteConnector(json, SourceTypes.Push);
        WriteConnector(json, SourceTypes.Catalog);
        json.WriteEndArray();
        json.WriteNumber("expirationDate", clock.Now.AddYears(1).ToUnixTimeMilliseconds());
        json.WriteString("productEdition", "ENTERPRISE");
        json.WriteString("productName", "COVEO_CLOUD");
        json.WriteString("productType", "TEST");
        json.WritePropertyName("properties");
        WriteProperties(json);
        json.WritePropertyName("entitlements");
        WriteEntitlements(json);
        json.WriteStartObject("metadata");
        json.WriteString("expirationStatus", "OK");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Nothing here depends on what was bought.</summary>
    public static void WriteEntitlements(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteEndArray();
    }

    /// <summary>The sections of a license; here none of them says anything.</summary>
    public static void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }

    private static void WriteConnector(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteBoolean("allowed", true);
        json.WriteStartArray("sourceVisibilities");
        Array.ForEach(Visibilities, json.WriteStringValue);
        json.WriteEndArray();
        json.WriteStartArray("allowedSchedules");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
