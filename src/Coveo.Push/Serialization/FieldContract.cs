using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>A field, as it is sent and as it is answered. What is not known here is kept, so that an update does not lose it.</summary>
internal sealed class FieldContract
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Description { get; set; }

    public string? Label { get; set; }

    public bool? IncludeInQuery { get; set; }

    public bool? IncludeInResults { get; set; }

    public bool? Facet { get; set; }

    public bool? MultiValueFacet { get; set; }

    public bool? HierarchicalFacet { get; set; }

    public string? MultiValueFacetTokenizers { get; set; }

    public bool? Sort { get; set; }

    public bool? MergeWithLexicon { get; set; }

    public bool? KeyValue { get; set; }

    public bool? Multilingual { get; set; }

    public bool? Ranking { get; set; }

    public bool? Stemming { get; set; }

    public bool? SmartDateFacet { get; set; }

    public bool? KeepAccentsDisplayValueFacet { get; set; }

    public bool? KeepDistinctDisplayValueFacet { get; set; }

    public bool? AutomaticFacetsCandidate { get; set; }

    public bool? UseCacheForSort { get; set; }

    public bool? UseCacheForNestedQuery { get; set; }

    public bool? UseCacheForNumericQuery { get; set; }

    public bool? UseCacheForComputedFacet { get; set; }

    public string? DateFormat { get; set; }

    public List<string?>? ProjectIds { get; set; }

    /// <summary>Read-only: it is never sent.</summary>
    public bool? System { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
