namespace Coveo.Push.Emulator.Fields;

/// <summary>How the Field API spells each of the <see cref="FieldTraits"/>.</summary>
internal static class FieldTraitNames
{
    public static readonly IReadOnlyList<(string Name, FieldTraits Trait)> All =
    [
        ("includeInQuery", FieldTraits.IncludeInQuery),
        ("includeInResults", FieldTraits.IncludeInResults),
        ("facet", FieldTraits.Facet),
        ("multiValueFacet", FieldTraits.MultiValueFacet),
        ("hierarchicalFacet", FieldTraits.HierarchicalFacet),
        ("sort", FieldTraits.Sort),
        ("mergeWithLexicon", FieldTraits.MergeWithLexicon),
        ("keyValue", FieldTraits.KeyValue),
        ("multilingual", FieldTraits.Multilingual),
        ("ranking", FieldTraits.Ranking),
        ("stemming", FieldTraits.Stemming),
        ("smartDateFacet", FieldTraits.SmartDateFacet),
        ("keepAccentsDisplayValueFacet", FieldTraits.KeepAccentsDisplayValueFacet),
        ("keepDistinctDisplayValueFacet", FieldTraits.KeepDistinctDisplayValueFacet),
        ("automaticFacetsCandidate", FieldTraits.AutomaticFacetsCandidate),
        ("useCacheForSort", FieldTraits.UseCacheForSort),
        ("useCacheForNestedQuery", FieldTraits.UseCacheForNestedQuery),
        ("useCacheForNumericQuery", FieldTraits.UseCacheForNumericQuery),
        ("useCacheForComputedFacet", FieldTraits.UseCacheForComputedFacet),
    ];
}
