namespace Coveo.Push.Platform;

/// <summary>What was done to a source last, or will be done next.</summary>
public sealed class SourceOperation
{
    /// <summary>What, as the service spells it; see <see cref="ActivityOperations"/>.</summary>
    public string? Operation { get; init; }

    /// <summary>How it ended; <see langword="null"/> where the answer does not say.</summary>
    public ActivityResult? Result { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? ResultName { get; init; }

    /// <summary>What went wrong, as the service spells it.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>What, and how it ended.</summary>
    public override string ToString() => $"{Operation}{(ResultName is null ? "" : $": {ResultName}")}{(ErrorCode is null ? "" : $" ({ErrorCode})")}";
}
