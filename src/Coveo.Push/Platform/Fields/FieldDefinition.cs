using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>What a field shall be: its name, its type and all its options. An option that is not set has the service's default.</summary>
/// <example>
/// <code>
/// await client.Fields.CreateAsync(new FieldDefinition("colors", FieldType.String) { MultiValueFacet = true });
/// </code>
/// </example>
public sealed record FieldDefinition
{
    /// <summary>Defines a field.</summary>
    /// <param name="name">
    /// Its name, which is fixed: a lower-case letter, then up to 254 lower-case letters, digits and underscores. The metadata key of this name fills it.
    /// </param>
    /// <param name="type">What values it has.</param>
    public FieldDefinition(string name, FieldType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Type = type;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What values it has.</summary>
    public FieldType Type { get; init; }

    /// <summary>The type as the service spells it; sent where <see cref="Type"/> is <see cref="FieldType.Unknown"/>, and otherwise of no effect.</summary>
    public string? TypeName { get; init; }

    /// <summary>What it is for, in words for people.</summary>
    public string? Description { get; init; }

    /// <summary>What it is called in words for people.</summary>
    public string? Label { get; init; }

    /// <summary>Whether queries can name it. Default: <see langword="true"/>.</summary>
    public bool IncludeInQuery { get; init; } = true;

    /// <summary>Whether results have its values. Default: <see langword="true"/>.</summary>
    public bool IncludeInResults { get; init; } = true;

    /// <summary>Whether it can be a facet whose items have one value each. Default: <see langword="false"/>.</summary>
    public bool Facet { get; init; }

    /// <summary>Whether it can be a facet whose items have several values; <see cref="FieldType.String"/> only. Default: <see langword="false"/>.</summary>
    public bool MultiValueFacet { get; init; }

    /// <summary>Whether it can be a facet of values below values; <see cref="FieldType.String"/> only. Default: <see langword="false"/>.</summary>
    public bool HierarchicalFacet { get; init; }

    /// <summary>What is between the values of a text that stands for several. The service's default is <c>;</c>.</summary>
    public string? MultiValueFacetTokenizers { get; init; }

    /// <summary>Whether results can be sorted by it; not where items have several values. Default: <see langword="false"/>.</summary>
    public bool Sort { get; init; }

    /// <summary>Whether words of its values are found without naming the field; <see cref="FieldType.String"/> only. Default: <see langword="false"/>.</summary>
    public bool MergeWithLexicon { get; init; }

    /// <summary>Whether it holds dictionaries: a value for each of several keys. Default: <see langword="false"/>.</summary>
    public bool KeyValue { get; init; }

    /// <summary>The service's <c>multilingual</c>. Default: <see langword="false"/>.</summary>
    public bool Multilingual { get; init; }

    /// <summary>Whether it counts in the ranking of results. Default: <see langword="false"/>.</summary>
    public bool Ranking { get; init; }

    /// <summary>Whether other forms of a word are found in it. Default: <see langword="false"/>.</summary>
    public bool Stemming { get; init; }

    /// <summary>The service's <c>smartDateFacet</c>. Default: <see langword="false"/>.</summary>
    public bool SmartDateFacet { get; init; }

    /// <summary>The service's <c>keepAccentsDisplayValueFacet</c>. Default: <see langword="false"/>.</summary>
    public bool KeepAccentsDisplayValueFacet { get; init; }

    /// <summary>The service's <c>keepDistinctDisplayValueFacet</c>. Default: <see langword="false"/>.</summary>
    public bool KeepDistinctDisplayValueFacet { get; init; }

    /// <summary>Whether the service may choose it for facets by itself. Default: <see langword="false"/>.</summary>
    public bool AutomaticFacetsCandidate { get; init; }

    /// <summary>Whether sorting by it is made faster with memory. Default: <see langword="false"/>.</summary>
    public bool UseCacheForSort { get; init; }

    /// <summary>Whether nested queries on it are made faster with memory. Default: <see langword="false"/>.</summary>
    public bool UseCacheForNestedQuery { get; init; }

    /// <summary>Whether queries for its numbers are made faster with memory. Default: <see langword="false"/>.</summary>
    public bool UseCacheForNumericQuery { get; init; }

    /// <summary>Whether computing with it in facets is made faster with memory. Default: <see langword="false"/>.</summary>
    public bool UseCacheForComputedFacet { get; init; }

    /// <summary>How its dates are written, for some fields of the type <see cref="FieldType.Date"/>.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The projects that it belongs to, by their IDs; <see langword="null"/> for none.</summary>
    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>What else the service has said of it.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>Name and type.</summary>
    public override string ToString() => $"{Name} ({FieldWords.NameOf(this)})";
}
