namespace Coveo.Push;

/// <summary>The end of a load by updates: what is older than its first update is deleted.</summary>
internal sealed class StreamCleanUp(StreamCalls calls, StreamFiles files, StreamLoadGuard guard, TimeSpan? queueDelay) : StreamLoadEnd(calls.SourceId, guard)
{
    public override string Consequence => "What was accepted stays, and nothing old was deleted.";

    public override async Task<StreamLoadResult> FinishAsync(PushSummary summary, CancellationToken cancellationToken)
    {
        var updates = files.Acceptances;
        var first = StreamUpdateResult.LowestOf(updates);
        var result = new StreamLoadResult { Summary = summary, Updates = updates, OrderingId = first };
        if (Guard.Doubt(summary.Accepted - summary.Superseded) is { } doubt)
        {
            return result with { NotDeletedBecause = doubt };
        }

        // An empty load that is meant to empty the source has no update to be older than.
        if ((summary.Items == 0 ? calls.Now : first) is not { } bound)
        {
            return result with { NotDeletedBecause = $"The service has not told {(summary.Items == 0 ? "its time" : "the ordering ID of each update")}, and without that nobody knows what is older." };
        }

        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return result with { Deletion = await calls.DeleteOlderThanAsync(bound, queueDelay, cancellationToken).ConfigureAwait(false) };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            throw new StreamLoadEndException($"Every item was accepted, but deleting what is old failed: {failure.Message}", failure) { MayHaveTakenEffect = MayHaveActed(failure) };
        }
    }
}
