namespace Coveo.Push.Platform;

/// <summary>What became of one of several fields.</summary>
public sealed record FieldOutcome
{
    /// <summary>The field's name.</summary>
    public required string Name { get; init; }

    /// <summary>What became of it.</summary>
    public required FieldResult Result { get; init; }

    /// <summary>Why it was refused, in the service's words, if it has given any.</summary>
    public string? ErrorDetails { get; init; }

    /// <summary>Name, result and reason.</summary>
    public override string ToString() => $"{Name}: {Result}{(ErrorDetails is null ? "" : $" ({ErrorDetails})")}";
}
