namespace Coveo.Push.Platform;

/// <summary>A metadata key that no field can be called by: its values are in no field.</summary>
public sealed record FieldNameProblem
{
    /// <summary>The key.</summary>
    public required string Name { get; init; }

    /// <summary>A name that a field could have; <see langword="null"/> where nothing of the key can stay.</summary>
    public string? Proposal { get; init; }

    /// <summary>What is wrong, and what to do about it.</summary>
    public required string Problem { get; init; }

    /// <summary>An item that has the key; <see langword="null"/> where it comes from a schema.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The problem and the item.</summary>
    public override string ToString() => $"{Problem}{(DocumentId is null ? "" : $" Seen in '{MessageText.Show(DocumentId)}'.")}";
}
