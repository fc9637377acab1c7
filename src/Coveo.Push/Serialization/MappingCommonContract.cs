namespace Coveo.Push.Serialization;

/// <summary>The mapping rules of all items.</summary>
internal sealed record MappingCommonContract(List<MappingRuleContract?>? Rules);
