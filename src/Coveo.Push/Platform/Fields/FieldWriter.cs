using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Writes definitions of fields. Every option is said, so that an update means the same whatever the field was before.</summary>
internal static class FieldWriter
{
    public static ReadOnlyMemory<byte> Write(FieldDefinition definition) =>
        PushJson.Write(ContractOf(definition), (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.FieldContract));

    public static ReadOnlyMemory<byte> Write(IEnumerable<FieldDefinition> definitions) =>
        PushJson.Write(definitions.Select(ContractOf).ToList(), (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.ListFieldContract));

    private static FieldContract ContractOf(FieldDefinition definition) => new()
    {
        Name = definition.Name,
        Type = FieldWords.Types.Find(definition.Type) ?? definition.TypeName,
        Description = definition.Description,
        Label = definition.Label,
        IncludeInQuery = definition.IncludeInQuery,
        IncludeInResults = definition.IncludeInResults,
        Facet = definition.Facet,
        MultiValueFacet = definition.MultiValueFacet,
        HierarchicalFacet = definition.HierarchicalFacet,
        MultiValueFacetTokenizers = definition.MultiValueFacetTokenizers,
        Sort = definition.Sort,
        MergeWithLexicon = definition.MergeWithLexicon,
        KeyValue = definition.KeyValue,
        Multilingual = definition.Multilingual,
        Ranking = definition.Ranking,
        Stemming = definition.Stemming,
        SmartDateFacet = definition.SmartDateFacet,
        KeepAccentsDisplayValueFacet = definition.KeepAccentsDisplayValueFacet,
        KeepDistinctDisplayValueFacet = definition.KeepDistinctDisplayValueFacet,
        AutomaticFacetsCandidate = definition.AutomaticFacetsCandidate,
        UseCacheForSort = definition.UseCacheForSort,
        UseCacheForNestedQuery = definition.UseCacheForNestedQuery,
        UseCacheForNumericQuery = definition.UseCacheForNumericQuery,
        UseCacheForComputedFacet = definition.UseCacheForComputedFacet,
        DateFormat = definition.DateFormat,
        ProjectIds = definition.ProjectIds?.ToList<string?>(),
        Others = definition.Others?.ToDictionary(other => other.Key, other => other.Value, StringComparer.Ordinal),
    };
}
