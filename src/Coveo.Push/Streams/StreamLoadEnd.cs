namespace Coveo.Push;

/// <summary>What is particular about one way to load a source: which items it takes, and how it ends.</summary>
internal abstract class StreamLoadEnd(string sourceId, StreamLoadGuard guard)
{
    public string SourceId => sourceId;

    /// <summary>What it means for the source that a load does not come to its end.</summary>
    public abstract string Consequence { get; }

    protected StreamLoadGuard Guard => guard;

    /// <summary>Refuses an item that cannot be in the load.</summary>
    public virtual void Check(string documentId)
    {
    }

    /// <summary>Ends a load in which every item was accepted.</summary>
    /// <exception cref="StreamLoadEndException">It was not to be ended, or that failed.</exception>
    public abstract Task<StreamLoadResult> FinishAsync(PushSummary summary, CancellationToken cancellationToken);

    /// <summary>A call that ended without its exception telling of attempts may have done anything.</summary>
    protected static bool MayHaveActed(Exception failure) =>
        failure is not CoveoPushException refused || refused.Attempts.Any(attempt => attempt.MayHaveActed);
}
