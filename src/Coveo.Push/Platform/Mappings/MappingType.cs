using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>The mapping rules of one type of items: of those that have this type as their <c>objecttype</c>, <c>mappingtype</c>, <c>documenttype</c> or <c>filetype</c> (docs.coveo.com/en/1965).</summary>
public sealed record MappingType
{
    /// <summary>Makes the rules of a type.</summary>
    /// <param name="type">The type, such as <c>Invoice</c>.</param>
    /// <param name="rules">The rules.</param>
    public MappingType(string type, params MappingRule[] rules)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(rules);
        Type = type;
        Rules = [.. rules];
    }

    /// <summary>Its ID, which the service gives; <see langword="null"/> for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The type.</summary>
    public string Type { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<MappingRule> Rules { get; init; }

    /// <summary>What else the service has said of it.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>The type and how many rules.</summary>
    public override string ToString() => $"{Type}: {Rules.Count} rules";
}
