namespace Coveo.Push.Platform;

/// <summary>Which values the entries of a log search have. Words that are not known are <c>Unknown</c>.</summary>
public sealed class LogFacets
{
    /// <summary>The operations that they are about.</summary>
    public IReadOnlyList<LogOperation> Operations { get; init; } = [];

    /// <summary>The stages that wrote them.</summary>
    public IReadOnlyList<LogTask> Tasks { get; init; } = [];

    /// <summary>Their results.</summary>
    public IReadOnlyList<LogResult> Results { get; init; } = [];

    /// <summary>The IDs of their sources.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>The IDs of their resources.</summary>
    public IReadOnlyList<string> ResourceIds { get; init; } = [];
}
