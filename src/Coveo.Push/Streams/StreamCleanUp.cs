namespace Coveo.Push;

/// <summary>The end of a load by updates: what is older than its first update is deleted.</summary>
internal sealed class StreamCleanUp(StreamCalls calls, StreamFiles files, StreamLoadGuard guard, StreamDelivered delivered, TimeSpan? queueDelay) : StreamLoadEnd(calls.SourceId, guard)
{
    public override string Consequence => "What was accepted stays, and nothing old was deleted.";

    public override async Task<StreamLoadResult> FinishAsync(PushSummary summary, CancellationToken cancellationToken)
    {
        var updates = files.Acceptances;
        var first = files.Bound;
        var result = new StreamLoadResult { Summary = summary, Updates = updates, OrderingId = first };
        if (Guard.Doubt(delivered.Count) is { } doubt)
        {
            return result with { NotDeletedBecause = doubt };
        }

        // An empty load that is meant to empty the source has no update to be older than.
        if ((summary.Items == 0 ? await LearnNowAsync(cancellationToken).ConfigureAwait(false) : first) is not { } bound)
        {
            return result with { NotDeletedBecause = $"The service has not told {(summary.Items == 0 ? "its time" : "the ordering ID of each update")}, and without that nobody knows what is older." };
        }

        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Cutting the call off would leave open what the source holds: it gets some seconds more when it is cancelled.
            var deletion = await new HandOverGrace(calls.TimeProvider, cancellationToken).RunAsync(token => calls.DeleteOlderThanAsync(bound, queueDelay, token)).ConfigureAwait(false);
            return result with { Deletion = deletion };
        }
        catch (Exception failure)
        {
            throw new StreamLoadEndException($"Every item was accepted, but deleting what is old failed: {failure.Message}", failure) { MayHaveTakenEffect = MayHaveActed(failure) };
        }
    }

    /// <summary>The service's time. A load without items may have made no call that has told it.</summary>
    private async Task<OrderingId?> LearnNowAsync(CancellationToken cancellationToken)
    {
        if (calls.Now is null)
        {
            try
            {
                await files.RequestContainerAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (CoveoPushException failure)
            {
                throw new StreamLoadEndException($"The service could not be asked for its time, and without that nobody knows what is older: {failure.Message}", failure);
            }
        }

        return calls.Now;
    }
}
