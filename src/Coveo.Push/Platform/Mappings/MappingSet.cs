using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>All mapping rules of a source.</summary>
public sealed record MappingSet
{
    /// <summary>The rules that hold for all items.</summary>
    public IReadOnlyList<MappingRule> Common { get; init; } = [];

    /// <summary>The types of items that have rules of their own.</summary>
    public IReadOnlyList<MappingType> Types { get; init; } = [];

    /// <summary>What else the service has said of them.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>What else the service has said of the common rules.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? CommonOthers { get; init; }

    /// <summary>How many there are.</summary>
    public override string ToString() => $"{Common.Count} common rules, {Types.Count} types";
}
