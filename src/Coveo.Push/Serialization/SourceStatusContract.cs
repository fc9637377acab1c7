namespace Coveo.Push.Serialization;

/// <summary>What a source is doing.</summary>
internal sealed record SourceStatusContract(string? Type);
