namespace Coveo.Push.Serialization;

/// <summary>All mapping rules of a source.</summary>
internal sealed record SourceMappingsContract(MappingCommonContract? Common, List<MappingTypeContract?>? Types);
