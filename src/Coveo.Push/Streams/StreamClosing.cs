namespace Coveo.Push;

/// <summary>The end of a full load: the stream is closed, which makes the items of the source those of the stream.</summary>
internal sealed class StreamClosing(StreamCalls calls, StreamChunks chunks, StreamLoadGuard guard, int maxItems) : StreamLoadEnd(calls.SourceId, guard)
{
    private readonly StreamItemIds _ids = new(maxItems);

    public override string Consequence => "The stream was not closed, and the source is as it was.";

    public override void Check(string documentId)
    {
        switch (_ids.Add(documentId))
        {
            case StreamItemRefusal.Twice:
                throw new ArgumentException(
                    $"Item '{MessageText.Show(documentId)}' is in the full load already, and nothing says which of two would count. Add each item once, or load with {nameof(IStreamsClient)}.{nameof(IStreamsClient.StartLoadAsync)}, which keeps their order.",
                    nameof(documentId));
            case StreamItemRefusal.TooMany:
                throw new CoveoQuotaExceededException(
                    $"Item '{MessageText.Show(documentId)}' is one more than a source holds, {_ids.Count:N0} items (docs.coveo.com/en/l62e0540). Load fewer, or raise {nameof(StreamFullLoadOptions)}.{nameof(StreamFullLoadOptions.MaxItems)} if your organization has a higher limit.");
        }
    }

    public override async Task<StreamLoadResult> FinishAsync(PushSummary summary, CancellationToken cancellationToken)
    {
        if (Guard.Doubt(summary.Accepted) is { } doubt)
        {
            throw new StreamLoadEndException(doubt);
        }

        await PrepareAsync(summary, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Cutting the call off would leave open what the source holds: it gets some seconds more when it is cancelled.
            var close = await new HandOverGrace(calls.TimeProvider, cancellationToken).RunAsync(token => calls.CloseAsync(chunks.StreamId, token)).ConfigureAwait(false);
            return new StreamLoadResult { Summary = summary, Close = close, OrderingId = close.OrderingId };
        }
        catch (Exception failure)
        {
            throw new StreamLoadEndException($"Every item was uploaded, but closing the stream failed: {failure.Message}", failure) { MayHaveTakenEffect = MayHaveActed(failure) };
        }
    }

    private async Task PrepareAsync(PushSummary summary, CancellationToken cancellationToken)
    {
        try
        {
            chunks.ThrowIfTooOld();
            if (summary.Accepted == 0)
            {
                await chunks.UploadNothingAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (CoveoPushException failure)
        {
            throw new StreamLoadEndException(failure.Message, failure);
        }
    }
}
