namespace Coveo.Push.Emulator.Fields;

/// <summary>The yes-or-no properties of a field. The numbers are in data files.</summary>
[Flags]
internal enum FieldTraits
{
    None = 0,
    IncludeInQuery = 1,
    IncludeInResults = 1 << 1,
    Facet = 1 << 2,
    MultiValueFacet = 1 << 3,
    HierarchicalFacet = 1 << 4,
    Sort = 1 << 5,
    MergeWithLexicon = 1 << 6,
    KeyValue = 1 << 7,
    Multilingual = 1 << 8,
    Ranking = 1 << 9,
    Stemming = 1 << 10,
    SmartDateFacet = 1 << 11,
    KeepAccentsDisplayValueFacet = 1 << 12,
    KeepDistinctDisplayValueFacet = 1 << 13,
    AutomaticFacetsCandidate = 1 << 14,
    UseCacheForSort = 1 << 15,
    UseCacheForNestedQuery = 1 << 16,
    UseCacheForNumericQuery = 1 << 17,
    UseCacheForComputedFacet = 1 << 18,

    /// <summary>What a field has that says nothing of it.</summary>
    Default = IncludeInQuery | IncludeInResults,
}
