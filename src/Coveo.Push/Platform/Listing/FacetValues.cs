namespace Coveo.Push.Platform;

/// <summary>Puts the values of a facet together that come from several parts of a range.</summary>
internal static class FacetValues
{
    public static IReadOnlyList<string> Texts(IEnumerable<List<string?>?> facets) =>
        [.. facets.SelectMany(facet => facet ?? []).OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<T> Members<T>(WireWords<T> words, IEnumerable<List<string?>?> facets)
        where T : struct, Enum =>
        [.. Texts(facets).Select(words.Parse).Distinct()];
}
