namespace Coveo.Push;

/// <summary>How far a push is, told after each batch.</summary>
public sealed class BatchProgress
{
    /// <summary>The batch that has just ended.</summary>
    public required BatchOutcome Batch { get; init; }

    /// <summary>The push so far. Items that are in neither of its counts are on their way or wait to be.</summary>
    public required PushSummary SoFar { get; init; }
}
