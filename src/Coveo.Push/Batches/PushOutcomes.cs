namespace Coveo.Push;

/// <summary>
/// Gives each item of a push its outcome, once, and tells it: to the counts, to the caller's callback, to the progress. Decides when the push
/// halts.
/// </summary>
internal sealed class PushOutcomes(BatchOptions options, IProgress<BatchProgress>? progress, PushTally tally, CancellationToken aborted, IBatchWitness? witness = null)
{
    // One at a time: callers write dead letters to a file.
    private readonly AsyncSlots _telling = new(1);
    private Exception? _haltedBy;
    private Exception? _fault;

    /// <summary>What has ended the push before its end, if something has.</summary>
    public Exception? HaltedBy => Volatile.Read(ref _haltedBy);

    /// <summary>What has kept outcomes from being told, such as a callback that threw; <see langword="null"/> mostly.</summary>
    public Exception? Fault => Volatile.Read(ref _fault);

    /// <summary>Why nothing more is sent, or <see langword="null"/>.</summary>
    public string? ReasonToStop =>
        HaltedBy is { } failure ? $"The push has halted before it was sent: {failure.Message}"
        : aborted.IsCancellationRequested ? "The push was cancelled before it was sent."
        : null;

    public void Halt(Exception failure) => Interlocked.CompareExchange(ref _haltedBy, failure, comparand: null);

    /// <summary>Outcomes that nobody could take note of would be lost in silence: the push ends with the fault, whatever its options say.</summary>
    public void Break(Exception fault)
    {
        Interlocked.CompareExchange(ref _fault, fault, comparand: null);
        Halt(fault);
    }

    /// <summary>Says so to a callback that calls its own push, instead of letting the two wait for each other for ever.</summary>
    public void ThrowIfTelling()
    {
        if (options.OnItemNotAccepted is not null && CallbackScope.IsInside(this))
        {
            throw new InvalidOperationException(
                $"The push waits for {nameof(BatchOptions)}.{nameof(BatchOptions.OnItemNotAccepted)} to return, so the callback cannot wait for the push. Keep the item there, and push it when the callback has returned or in a push of its own.");
        }
    }

    /// <summary>The service is about to be told of a batch. What is thrown here keeps the batch from being handed over.</summary>
    public ValueTask HandOverAsync(BatchSlice slice) => witness?.HandingOverAsync(slice) ?? default;

    /// <summary>The service has taken a batch.</summary>
    public async Task AcceptAsync(BatchTicket ticket, BatchSlice slice, PushAcceptance acceptance)
    {
        tally.Accept(slice);
        try
        {
            slice.CountItems();
            if (witness is not null)
            {
                await witness.TakenAsync(slice).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            // A listener of metrics that throws, a witness that cannot take note: the items have their outcome already, and must not get another one.
            Break(fault);
        }

        await TellProgressAsync(ticket, slice, acceptance, failure: null).ConfigureAwait(false);
    }

    /// <summary>A batch could not be delivered.</summary>
    public async Task FailAsync(BatchTicket ticket, BatchSlice slice, Exception failure, bool mayHaveArrived)
    {
        if (options.OnFailure == BatchFailureMode.Halt)
        {
            Halt(failure);
        }

        tally.CountFailedBatch();
        await EndAsync(slice, ItemResult.Failed, failure.Message, failure, mayHaveArrived).ConfigureAwait(false);
        await TellProgressAsync(ticket, slice, acceptance: null, failure).ConfigureAwait(false);
    }

    /// <summary>An item that is in no batch yet could not be delivered.</summary>
    public Task FailAsync(ItemOnItsWay item, Exception failure)
    {
        if (options.OnFailure == BatchFailureMode.Halt)
        {
            Halt(failure);
        }

        return EndAsync(item.Ended(ItemResult.Failed, failure.Message, failure));
    }

    /// <summary>A batch was never sent.</summary>
    public Task SkipAsync(BatchSlice slice, string reason) => EndAsync(slice, ItemResult.NotSent, reason, HaltedBy, mayHaveArrived: false);

    /// <summary>An item alone in its batch is too large for the service.</summary>
    public Task RejectAsync(BatchSlice slice, CoveoPayloadTooLargeException refused)
    {
        var reason = $"The service has refused it as too large, alone in a batch of {MessageText.Bytes(slice.FileBytes)}: {refused.Message}";
        return EndAsync(slice, ItemResult.Rejected, reason, refused, mayHaveArrived: false);
    }

    /// <summary>An item that is in no batch has its outcome.</summary>
    public Task EndAsync(ItemOutcome outcome)
    {
        tally.Count(outcome, isSuperseded: false);
        return options.OnItemNotAccepted is null ? Task.CompletedTask : TellAsync(outcome);
    }

    private async Task EndAsync(BatchSlice slice, ItemResult result, string reason, Exception? failure, bool mayHaveArrived)
    {
        for (var i = slice.Start; i < slice.End; i++)
        {
            if (slice.Contents.Entries[i].IsSuperseded)
            {
                continue;
            }

            foreach (var place in slice.Contents.VersionsOf(i))
            {
                var outcome = OutcomeOf(slice.Contents, place, result, reason, failure, mayHaveArrived);
                tally.Count(outcome, isSuperseded: place != i);
                if (options.OnItemNotAccepted is not null)
                {
                    await TellAsync(outcome).ConfigureAwait(false);
                }
            }
        }
    }

    private ItemOutcome OutcomeOf(BatchContents contents, int place, ItemResult result, string reason, Exception? failure, bool mayHaveArrived)
    {
        ref readonly var entry = ref contents.Entries[place];
        return new ItemOutcome
        {
            Position = entry.Position,
            Id = BatchDestination.IdOf(contents.Name(entry)),
            Kind = contents.Layout.KindOf(entry.Section),
            Result = result,
            Reason = reason,
            Exception = failure,
            MayHaveArrived = mayHaveArrived,

            // A group can be hundreds of megabytes: it is put together only where somebody gets it.
            Json = options.OnItemNotAccepted is null ? default : contents.Json(entry),
        };
    }

    private async Task TellAsync(ItemOutcome outcome)
    {
        await _telling.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            using (CallbackScope.Begin(this))
            {
                await options.OnItemNotAccepted!(outcome, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            Break(fault);
        }
        finally
        {
            _telling.Release();
        }
    }

    private async Task TellProgressAsync(BatchTicket ticket, BatchSlice slice, PushAcceptance? acceptance, Exception? failure)
    {
        if (progress is null)
        {
            return;
        }

        await _telling.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var batch = new BatchOutcome { Number = ticket.Number, Items = slice.Live, Bytes = slice.FileBytes, Acceptance = acceptance, Exception = failure };
            progress.Report(new BatchProgress { Batch = batch, SoFar = tally.Summary });
        }
        catch (Exception fault)
        {
            Break(fault);
        }
        finally
        {
            _telling.Release();
        }
    }
}
