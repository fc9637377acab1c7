namespace Coveo.Push.Emulator.Mappings;

/// <summary>The mapping of a source.</summary>
/// <param name="Common">The rules for all of its items.</param>
/// <param name="Types">The rules for some of them.</param>
internal sealed record SourceMappings(IReadOnlyList<MappingRule> Common, IReadOnlyList<MappingType> Types)
{
    public static SourceMappings None { get; } = new([], []);

    public IEnumerable<MappingRule> AllRules => Common.Concat(Types.SelectMany(type => type.Rules));
}
