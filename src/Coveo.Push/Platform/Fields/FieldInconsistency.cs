namespace Coveo.Push.Platform;

/// <summary>A metadata key whose values do not fit one field.</summary>
public sealed record FieldInconsistency
{
    /// <summary>The key, which would be the name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>What does not fit, and what to do about it.</summary>
    public required string Problem { get; init; }

    /// <summary>The type of the field that exists; <see langword="null"/> where there is none.</summary>
    public FieldType? ExistingType { get; init; }

    /// <summary>The type that the values would need; <see langword="null"/> where there is none that takes all of them.</summary>
    public FieldType? NeededType { get; init; }

    /// <summary>An item for each kind of value; empty where the types come from a schema.</summary>
    public IReadOnlyList<FieldExample> Examples { get; init; } = [];

    /// <summary>The key, the problem and the items.</summary>
    public override string ToString() => $"{Name}: {Problem}{(Examples.Count == 0 ? "" : $" Seen: {string.Join(", ", Examples)}.")}";
}
