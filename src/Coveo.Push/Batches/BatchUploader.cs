namespace Coveo.Push;

/// <summary>
/// Takes batches to the service: container, upload, hand over, several batches at once. A batch that is too large for the service is halved;
/// each of its items has its outcome when the batch ends.
/// </summary>
internal sealed class BatchUploader(BatchDestination destination, PushOutcomes outcomes, HandOverGrace grace, TimeProvider timeProvider, Action<long> tooLarge, CancellationToken aborted)
{
    /// <summary>Takes a batch to its end; never fails.</summary>
    public async Task RunAsync(BatchTicket ticket, BatchContents contents)
    {
        foreach (var earlier in ticket.Awaits)
        {
            await earlier.Ended.ConfigureAwait(false);
        }

        await SendAsync(ticket, new BatchSlice(contents, 0, contents.Count)).ConfigureAwait(false);
    }

    private async Task SendAsync(BatchTicket ticket, BatchSlice slice)
    {
        if (outcomes.ReasonToStop is { } reason)
        {
            await outcomes.SkipAsync(slice, reason).ConfigureAwait(false);
            return;
        }

        var handedOver = false;
        try
        {
            var container = await destination.UploadAsync(slice, aborted).ConfigureAwait(false);
            if (outcomes.ReasonToStop is { } stopped)
            {
                await outcomes.SkipAsync(slice, stopped).ConfigureAwait(false);
                return;
            }

            ContainerDeadline.ThrowIfOver(slice.Contents, timeProvider);
            await outcomes.HandOverAsync(slice).ConfigureAwait(false);
            handedOver = true;
            var acceptance = await grace.RunAsync(token => destination.HandOverAsync(slice, container.FileId, token)).ConfigureAwait(false);
            await outcomes.AcceptAsync(ticket, slice, acceptance).ConfigureAwait(false);
        }
        catch (CoveoPayloadTooLargeException refused) when (!(handedOver && MayHaveArrived(refused)))
        {
            await HalveAsync(ticket, slice, refused).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested && !handedOver)
        {
            await outcomes.SkipAsync(slice, outcomes.ReasonToStop!).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await outcomes.FailAsync(ticket, slice, failure, handedOver && MayHaveArrived(failure)).ConfigureAwait(false);
        }
    }

    /// <summary>The halves go one after the other, so that their batch never takes more than its place.</summary>
    private async Task HalveAsync(BatchTicket ticket, BatchSlice slice, CoveoPayloadTooLargeException refused)
    {
        if (slice.Live == 1)
        {
            await outcomes.RejectAsync(slice, refused).ConfigureAwait(false);
            return;
        }

        tooLarge(slice.FileBytes);
        var (first, second) = slice.Halve();
        await SendAsync(ticket, first).ConfigureAwait(false);
        await SendAsync(ticket, second).ConfigureAwait(false);
    }

    /// <summary>A call that ended without its exception telling of attempts may have done anything.</summary>
    private static bool MayHaveArrived(Exception failure) =>
        failure is not CoveoPushException refused || refused.Attempts.Any(attempt => attempt.MayHaveActed);
}
