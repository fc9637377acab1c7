using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>
/// Says what fills a field: the first content that gives something. A rule takes the place of the metadata of the field's own name
/// (docs.coveo.com/en/115).
/// </summary>
/// <example>
/// <code>
/// var rule = new MappingRule("author", "%[writer]", "%[author]"); // the author is the writer, or else the author
/// </code>
/// </example>
public sealed record MappingRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="content">What fills it, tried in this order: <c>%[writer]</c> stands for the metadata <c>writer</c>, other text for itself.</param>
    public MappingRule(string field, params string[] content)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(content);
        Field = field;
        Content = [.. content];
    }

    /// <summary>Its ID, which the service gives; <see langword="null"/> for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <summary>What fills it, tried in this order.</summary>
    public IReadOnlyList<string> Content { get; init; }

    /// <summary>What else the service has said of it.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>Whether another rule is the same, with the same contents in the same order.</summary>
    /// <param name="other">The other rule.</param>
    public bool Equals(MappingRule? other) => other is not null && Id == other.Id && Field == other.Field && Content.SequenceEqual(other.Content, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Field);

    /// <summary>The field and what fills it.</summary>
    public override string ToString() => $"{Field} <- {string.Join(", ", Content)}";
}
