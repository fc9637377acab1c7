namespace Coveo.Push.Platform;

/// <summary>How many entries of a log search have which value. Words that are not known count as <c>Unknown</c>.</summary>
public sealed class LogFacetCounts
{
    /// <summary>How many entries there are.</summary>
    public long Total { get; init; }

    /// <summary>How many are about each operation, 0 for those without any.</summary>
    public IReadOnlyDictionary<LogOperation, long> Operations { get; init; } = new Dictionary<LogOperation, long>();

    /// <summary>How many each stage wrote, 0 for those without any.</summary>
    public IReadOnlyDictionary<LogTask, long> Tasks { get; init; } = new Dictionary<LogTask, long>();

    /// <summary>How many have each result, 0 for those without any.</summary>
    public IReadOnlyDictionary<LogResult, long> Results { get; init; } = new Dictionary<LogResult, long>();

    /// <summary>How many are of each source, by its ID.</summary>
    public IReadOnlyDictionary<string, long> SourceIds { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>How many are about each resource, by its ID.</summary>
    public IReadOnlyDictionary<string, long> ResourceIds { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}
