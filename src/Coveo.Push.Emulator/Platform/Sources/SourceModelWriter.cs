using System.Text.Json;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Writes a source as the Platform does. Dates are Unix milliseconds, as in every published example.</summary>
internal static class SourceModelWriter
{
    private const string Owner = "emulator@127.0.0.1";

    /// <summary>What stands in a model where nothing was set.</summary>
    private static readonly (string Name, string Json)[] Defaults =
    [
        ("logicalIndex", "\"default\""), ("customParameters", "{}"), ("preConversionExtensions", "[]"), ("postConversionExtensions", "[]"),
        ("permissions", """{"permissionLevels":[]}"""), ("urlFilters", "[]"), ("groupsThatCanEdit", "[]"), ("apiKeysThatCanEdit", "[]"), ("projectIds", "[]"),
    ];

    public static void Write(Utf8JsonWriter json, SourceSummary summary, bool withMappings = true)
    {
        var source = summary.Source;
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("name", source.Name);
        json.WriteString("owner", Owner);
        json.WriteString("sourceType", source.SourceType);
        json.WriteString("sourceVisibility", source.Visibility);
        json.WriteBoolean("pushEnabled", source.PushEnabled);
        json.WriteBoolean("streamEnabled", source.StreamEnabled);
        json.WriteBoolean("onPremisesEnabled", false);
        json.WriteNumber("createdDate", source.CreatedAt);
        json.WriteNumber("lastModifiedDate", summary.Settings.ModifiedAt);
        json.WriteString("lastModifier", Owner);
        if (withMappings)
        {
            SourceMappingWriter.Write(json, summary.Mappings);
        }

        WriteInformation(json, summary);
        json.WriteStartArray("securityProviderReferences");
        summary.Providers.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("resourceId", source.Id);
        WriteSettings(json, summary.Settings);
        json.WriteEndObject();
    }

    public static void WriteLight(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("name", source.Name);
        json.WriteString("sourceType", source.SourceType);
        json.WriteBoolean("pushEnabled", source.PushEnabled);
        json.WriteBoolean("streamEnabled", source.StreamEnabled);
        json.WriteBoolean("onPremisesEnabled", false);
        json.WriteEndObject();
    }

    /// <summary>What was set, as it was sent, and the defaults of the rest.</summary>
    private static void WriteSettings(Utf8JsonWriter json, SourceSettings settings)
    {
        using var model = JsonDocument.Parse(settings.Model);
        foreach (var (name, defaultJson) in Defaults)
        {
            if (JsonKeys.Find(model.RootElement, name) is null)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(defaultJson);
            }
        }

        foreach (var property in model.RootElement.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            json.WriteRawValue(property.Value.GetRawText(), skipInputValidation: true);
        }
    }

    private static void WriteInformation(Utf8JsonWriter json, SourceSummary summary)
    {
        json.WriteStartObject("information");
        WriteStatus(json, summary);
        if (summary.LatestActivity is { EndedAt: { } endedAt } finished)
        {
            json.WriteStartObject("lastOperation");
            json.WriteString("operationType", finished.Operation);
            json.WriteString("result", "SUCCESS");
            json.WriteNumber("timestamp", endedAt);
            json.WriteEndObject();
        }

        json.WriteBoolean("rebuildRequired", false);
        WriteEmptyArrays(json, "rebuildRequiredReasons");
        json.WriteNumber("numberOfDocuments", summary.Items.Count);
        json.WriteNumber("documentsTotalSize", summary.Items.Size);
        json.WriteEndObject();
    }

    private static void WriteStatus(Utf8JsonWriter json, SourceSummary summary)
    {
        json.WriteStartObject("sourceStatus");
        json.WriteString("type", summary.Status);
        json.WriteString("extendedCurrentStatus", summary.Status);
        if (summary.IsRefreshing)
        {
            json.WriteString("refreshType", summary.LatestActivity!.Operation);
        }

        json.WriteStartArray("allowedOperations");
        json.WriteStringValue("DELETE");
        json.WriteEndArray();
        json.WriteNumber("numberOfDocuments", summary.Items.Count);
        json.WriteNumber("numberOfProcessedDocuments", summary.Items.Count);
        json.WriteBoolean("initialBuild", false);
        json.WriteEndObject();
    }

    private static void WriteEmptyArrays(Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            json.WriteStartArray(name);
            json.WriteEndArray();
        }
    }
}
