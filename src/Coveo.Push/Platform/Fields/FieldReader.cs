using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a field from the platform's answer.</summary>
internal static class FieldReader
{
    /// <summary>The field, or <see langword="null"/> where the answer names none. What it does not say is the service's default.</summary>
    public static Field? Read(FieldContract? answer) =>
        answer is not { Name.Length: > 0 }
            ? null
            : new Field(DefinitionOf(answer)) { IsSystem = answer.System ?? false };

    private static FieldDefinition DefinitionOf(FieldContract answer) => new(answer.Name!, FieldWords.Types.Parse(answer.Type))
    {
        TypeName = answer.Type,
        Description = answer.Description,
        Label = answer.Label,
        IncludeInQuery = answer.IncludeInQuery ?? true,
        IncludeInResults = answer.IncludeInResults ?? true,
        Facet = answer.Facet ?? false,
        MultiValueFacet = answer.MultiValueFacet ?? false,
        HierarchicalFacet = answer.HierarchicalFacet ?? false,
        MultiValueFacetTokenizers = answer.MultiValueFacetTokenizers,
        Sort = answer.Sort ?? false,
        MergeWithLexicon = answer.MergeWithLexicon ?? false,
        KeyValue = answer.KeyValue ?? false,
        Multilingual = answer.Multilingual ?? false,
        Ranking = answer.Ranking ?? false,
        Stemming = answer.Stemming ?? false,
        SmartDateFacet = answer.SmartDateFacet ?? false,
        KeepAccentsDisplayValueFacet = answer.KeepAccentsDisplayValueFacet ?? false,
        KeepDistinctDisplayValueFacet = answer.KeepDistinctDisplayValueFacet ?? false,
        AutomaticFacetsCandidate = answer.AutomaticFacetsCandidate ?? false,
        UseCacheForSort = answer.UseCacheForSort ?? false,
        UseCacheForNestedQuery = answer.UseCacheForNestedQuery ?? false,
        UseCacheForNumericQuery = answer.UseCacheForNumericQuery ?? false,
        UseCacheForComputedFacet = answer.UseCacheForComputedFacet ?? false,
        DateFormat = answer.DateFormat,
        ProjectIds = answer.ProjectIds?.OfType<string>().ToArray(),
        Others = answer.Others,
    };
}
