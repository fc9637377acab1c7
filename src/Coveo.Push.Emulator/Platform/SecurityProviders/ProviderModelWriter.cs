using System.Text.Json;
using Coveo.Push.Emulator.Platform.SecurityCache;

namespace Coveo.Push.Emulator.Platform.SecurityProviders;

/// <summary>Writes a provider as the Platform does.</summary>
internal sealed class ProviderModelWriter(string organizationId)
{
    public void Write(Utf8JsonWriter json, ProviderSummary summary)
    {
        json.WriteStartObject();
        WriteModel(json, summary);
        json.WriteEndObject();
    }

    public void WriteWithStatus(Utf8JsonWriter json, ProviderSummary summary)
    {
        json.WriteStartObject();
        WriteModel(json, summary);
        CacheStatusWriter.Write(json, summary.IdentitiesByState);
        json.WriteEndObject();
    }

    private void WriteModel(Utf8JsonWriter json, ProviderSummary summary)
    {
        var provider = summary.Provider;
        json.WriteString("id", provider.Id);
        json.WriteString("name", provider.Name);
        json.WriteString("displayName", provider.DisplayName);
        json.WriteString("organizationId", organizationId);
        json.WriteString("type", provider.Type);
        json.WriteBoolean("nodeRequired", provider.NodeRequired);
        json.WriteBoolean("onPremisesEnabled", false);
        json.WriteBoolean("caseSensitive", provider.CaseSensitive);
        WriteEmptyObject(json, "userIdentities");
        WriteEmptyObject(json, "parameters");
        WriteCascades(json, summary);
        WriteReferences(json, summary);
        json.WriteStartArray("projectIds");
        json.WriteEndArray();
    }

    private static void WriteCascades(Utf8JsonWriter json, ProviderSummary summary)
    {
        json.WriteStartObject("cascadingSecurityProviders");
        foreach (var cascade in summary.Cascades)
        {
            json.WriteStartObject(cascade.Key);
            json.WriteString("id", cascade.TargetId);
            json.WriteString("name", cascade.TargetName ?? cascade.TargetId);
            json.WriteString("type", cascade.TargetType);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteReferences(Utf8JsonWriter json, ProviderSummary summary)
    {
        json.WriteStartArray("referencedBy");
        foreach (var reference in summary.References)
        {
            json.WriteStartObject();
            json.WriteString("type", reference.Type);
            json.WriteString("id", reference.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEmptyObject(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteEndObject();
    }
}
