using System.Text.Json;
using Coveo.Push.Emulator.Mappings;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Writes the mapping as a source shows it: an entry for each template of each rule.</summary>
internal static class SourceMappingWriter
{
    public static void Write(Utf8JsonWriter json, SourceMappings mappings)
    {
        json.WriteStartArray("mappings");
        Write(json, "COMMON", mappings.Common, type: null);
        foreach (var type in mappings.Types)
        {
            Write(json, "MAPPING", type.Rules, type.Type);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string kind, IReadOnlyList<MappingRule> rules, string? type)
    {
        foreach (var rule in rules)
        {
            foreach (var content in rule.Content)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("kind", kind);
                if (type is not null)
                {
                    json.WriteString("type", type);
                }

                json.WriteString("fieldName", rule.Field);
                json.WriteString("content", content);
                json.WriteString("extractionMethod", "METADATA");
                json.WriteEndObject();
            }
        }
    }
}
