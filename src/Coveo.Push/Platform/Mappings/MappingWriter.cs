using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Writes mapping rules.</summary>
internal static class MappingWriter
{
    public static ReadOnlyMemory<byte> Write(MappingRule rule) =>
        PushJson.Write(ContractOf(rule), (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.MappingRuleContract));

    public static ReadOnlyMemory<byte> Write(MappingType type) =>
        PushJson.Write(ContractOf(type), (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.MappingTypeContract));

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<MappingRule> common) =>
        PushJson.Write(ContractOf(common), (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.MappingCommonContract));

    public static ReadOnlyMemory<byte> Write(MappingSet mappings) => PushJson.Write(
        new SourceMappingsContract(ContractOf(mappings.Common, mappings.CommonOthers), [.. mappings.Types.Select(ContractOf)]) { Others = CopyOf(mappings.Others) },
        (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.SourceMappingsContract));

    private static MappingCommonContract ContractOf(IReadOnlyList<MappingRule> common, IReadOnlyDictionary<string, JsonElement>? others = null) =>
        new([.. common.Select(ContractOf)]) { Others = CopyOf(others) };

    private static MappingTypeContract ContractOf(MappingType type) => new()
    {
        Id = type.Id,
        Type = type.Type,
        Rules = [.. type.Rules.Select(ContractOf)],
        Others = CopyOf(type.Others),
    };

    private static MappingRuleContract ContractOf(MappingRule rule) => new()
    {
        Id = rule.Id,
        Field = rule.Field,
        Content = [.. rule.Content],
        Others = CopyOf(rule.Others),
    };

    private static Dictionary<string, JsonElement>? CopyOf(IReadOnlyDictionary<string, JsonElement>? others) =>
        others?.ToDictionary(other => other.Key, other => other.Value, StringComparer.Ordinal);
}
