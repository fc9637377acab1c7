using System.Text.Json;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>Mappings as the Source API writes them, which is how they are stored, too.</summary>
internal static class MappingJson
{
    public static void Write(Utf8JsonWriter json, SourceMappings mappings)
    {
        json.WriteStartObject();
        json.WritePropertyName("common");
        WriteCommon(json, mappings.Common);
        json.WritePropertyName("types");
        Write(json, mappings.Types);
        json.WriteEndObject();
    }

    public static void WriteCommon(Utf8JsonWriter json, IReadOnlyList<MappingRule> rules)
    {
        json.WriteStartObject();
        json.WritePropertyName("rules");
        Write(json, rules);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<MappingType> types)
    {
        json.WriteStartArray();
        foreach (var type in types)
        {
            Write(json, type);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, MappingType type)
    {
        json.WriteStartObject();
        json.WriteString("id", type.Id);
        json.WriteString("type", type.Type);
        json.WritePropertyName("rules");
        Write(json, type.Rules);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<MappingRule> rules)
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, MappingRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("field", rule.Field);
        json.WriteStartArray("content");
        foreach (var template in rule.Content)
        {
            json.WriteStringValue(template);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads back what was written here.</summary>
    public static SourceMappings Read(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return new SourceMappings(
            Rules(document.RootElement.GetProperty("common")),
            [.. document.RootElement.GetProperty("types").EnumerateArray().Select(type => new MappingType(Text(type, "id"), Text(type, "type"), Rules(type)))]);
    }

    private static List<MappingRule> Rules(JsonElement owner) => owner.GetProperty("rules").EnumerateArray()
        .Select(rule => new MappingRule(
            Text(rule, "id"), Text(rule, "field"), [.. rule.GetProperty("content").EnumerateArray().Select(template => template.GetString()!)]))
        .ToList();

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;
}
