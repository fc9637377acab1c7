using System.Security.Cryptography;
using System.Text.Json;
using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Mappings;

/// <summary>Reads and checks mappings. Where whole lists are replaced, rules keep the IDs they are sent with; the others get one.</summary>
internal static class MappingReader
{
    private const string IdAlphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdLength = 10;

    public static string NewId() => RandomNumberGenerator.GetString(IdAlphabet, IdLength);

    public static SourceMappings All(JsonElement model) => new(
        ModelProperties.Value(model, "common") is { } common ? Common(common) : [],
        Unique(ModelProperties.Elements(model, "types").Select(type => Type(type)).ToList()));

    public static List<MappingRule> Common(JsonElement model) => Rules(RequireObject(model, "common"));

    public static MappingRule Rule(JsonElement model, string? id = null)
    {
        RequireObject(model, "rules");
        var field = ModelProperties.RequiredText(model, "field");
        var content = ModelProperties.Texts(model, "content");
        ModelProperties.Require(content.Count > 0 && content.TrueForAll(template => template.Length > 0), "content", "it must be an array of texts that are not empty");
        return new MappingRule(id ?? ModelProperties.Text(model, "id") ?? NewId(), field, content);
    }

    public static MappingType Type(JsonElement model, string? id = null)
    {
        RequireObject(model, "types");
        return new MappingType(id ?? ModelProperties.Text(model, "id") ?? NewId(), ModelProperties.RequiredText(model, "type"), Rules(model));
    }

    /// <summary>The types, if each value and each ID is there once only.</summary>
    public static List<MappingType> Unique(List<MappingType> types)
    {
        RequireUnique(types.Select(type => type.Type), "type");
        RequireUnique(types.Select(type => type.Id), "id");
        return types;
    }

    private static List<MappingRule> Rules(JsonElement owner)
    {
        var rules = ModelProperties.Elements(owner, "rules").Select(rule => Rule(rule)).ToList();
        RequireUnique(rules.Select(rule => rule.Id), "id");
        return rules;
    }

    private static void RequireUnique(IEnumerable<string> values, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            ModelProperties.Require(seen.Add(value), name, $"'{value}' is there more than once");
        }
    }

    private static JsonElement RequireObject(JsonElement model, string name) =>
        model.ValueKind == JsonValueKind.Object ? model : throw ApiErrors.InvalidParameter(name, "it must hold objects");
}
