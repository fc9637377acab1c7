namespace Coveo.Push.Platform;

/// <summary>What is wrong with the configuration of a source.</summary>
public sealed class SourceProblem
{
    /// <summary>What, as the service spells it.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The same in words.</summary>
    public string? Message { get; init; }

    /// <summary>Code and words.</summary>
    public override string ToString() => ErrorCode is null ? Message ?? "" : Message is null ? ErrorCode : $"{ErrorCode}: {Message}";
}
