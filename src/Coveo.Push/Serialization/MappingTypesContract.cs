namespace Coveo.Push.Serialization;

/// <summary>The types with mapping rules, where they come in an object.</summary>
internal sealed record MappingTypesContract(List<MappingTypeContract?>? Types);
