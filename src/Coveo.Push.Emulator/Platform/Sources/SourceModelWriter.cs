using System.Text.Json;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Writes a source as the Platform does. Dates are Unix milliseconds, as in every published example.</summary>
internal static class SourceModelWriter
{
    private const string Owner = "emulator@127.0.0.1";

    public static void Write(Utf8JsonWriter json, SourceSummary summary)
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
        json.WriteNumber("lastModifiedDate", source.CreatedAt);
        json.WriteString("lastModifier", Owner);
        json.WriteString("logicalIndex", "default");
        WriteEmptyObject(json, "customParameters");
        SourceMappingWriter.Write(json, summary.Mappings);
        WriteInformation(json, summary);
        json.WriteStartArray("securityProviderReferences");
        summary.Providers.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        WriteEmptyArrays(json, "preConversionExtensions", "postConversionExtensions");
        json.WriteStartObject("permissions");
        WriteEmptyArrays(json, "permissionLevels");
        json.WriteEndObject();
        WriteEmptyArrays(json, "urlFilters");
        json.WriteString("resourceId", source.Id);
        WriteEmptyArrays(json, "groupsThatCanEdit", "apiKeysThatCanEdit", "projectIds");
        json.WriteEndObject();
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

    private static void WriteEmptyObject(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
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
