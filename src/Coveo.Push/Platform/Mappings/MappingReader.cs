using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes mapping rules from the platform's answers.</summary>
internal static class MappingReader
{
    public static MappingRule? Read(MappingRuleContract? answer) => answer is not { Field.Length: > 0 } ? null : new MappingRule(answer.Field!)
    {
        Id = answer.Id,
        Content = [.. (answer.Content ?? []).OfType<string>()],
        Others = answer.Others,
    };

    public static MappingType? Read(MappingTypeContract? answer) => answer is not { Type.Length: > 0 } ? null : new MappingType(answer.Type!)
    {
        Id = answer.Id,
        Rules = Read(answer.Rules),
        Others = answer.Others,
    };

    public static IReadOnlyList<MappingRule> Read(IEnumerable<MappingRuleContract?>? answer) => [.. (answer ?? []).Select(Read).OfType<MappingRule>()];

    public static IReadOnlyList<MappingType> Read(IEnumerable<MappingTypeContract?>? answer) => [.. (answer ?? []).Select(Read).OfType<MappingType>()];

    public static MappingSet? Read(SourceMappingsContract? answer) => answer is null or { Common: null, Types: null } ? null : new MappingSet
    {
        Common = Read(answer.Common?.Rules),
        Types = Read(answer.Types),
        Others = answer.Others,
        CommonOthers = answer.Common?.Others,
    };
}
