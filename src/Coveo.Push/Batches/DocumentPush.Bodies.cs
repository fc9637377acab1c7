namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    /// <summary>
    /// Adds an item whose body must be read, compressed or uploaded first. Several do so at once, beside the batches; the item itself is
    /// written when its body is done.
    /// </summary>
    private async Task<bool> AddWithBodyAsync(PushDocument document, CancellationToken cancellationToken)
    {
        await _bodySlots.WaitAsync(cancellationToken).ConfigureAwait(false);
        var isOnItsWay = false;
        try
        {
            await EnterAsync(document.DocumentId, isTree: false, cancellationToken).ConfigureAwait(false);
            try
            {
                var item = new ItemOnItsWay(Tally.Begin(), document.DocumentId, KindOf(PushOperationKind.AddOrUpdate));
                var operation = PushOperation.AddOrUpdate(document);
                if (Outcomes.ReasonToStop is { } reason)
                {
                    await SkipAsync(item, reason, JsonOf(operation)).ConfigureAwait(false);
                    return false;
                }

                if (FindingsOf(operation) is { Count: > 0 } findings)
                {
                    await RejectAsync(item, findings, JsonOf(operation)).ConfigureAwait(false);
                    return true;
                }

                _pendingBodies.Begin(item.Id);
                isOnItsWay = true;

                // The producer may change the item from here on.
                var added = document.Snapshot();
                _ = Task.Run(() => FinishWithBodyAsync(item, added), CancellationToken.None);
                return true;
            }
            finally
            {
                EndAdding();
            }
        }
        finally
        {
            if (!isOnItsWay)
            {
                _bodySlots.Release();
            }
        }
    }

    private async Task FinishWithBodyAsync(ItemOnItsWay item, PushDocument document)
    {
        try
        {
            if (await PrepareAsync(item, () => _bodies.PrepareAsync(document, Options.InlineBodyBytes, Aborted)).ConfigureAwait(false) is { } body)
            {
                await AddPreparedAsync(item, document, body).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            Outcomes.Break(fault);
        }
        finally
        {
            _pendingBodies.End(item.Id);
            _bodySlots.Release();
        }
    }

    /// <summary>Gives the body as it is to be written, or nothing for an item that has its outcome.</summary>
    private async Task<DocumentBody?> PrepareAsync(ItemOnItsWay item, Func<Task<DocumentBody>> prepare)
    {
        try
        {
            return await prepare().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Aborted.IsCancellationRequested)
        {
            await Outcomes.EndAsync(item.Ended(ItemResult.NotSent, Outcomes.ReasonToStop!)).ConfigureAwait(false);
        }
        catch (CoveoPushException invalid) when (invalid.Failure is PushFailure.InvalidDocument or PushFailure.PayloadTooLarge)
        {
            await Outcomes.EndAsync(item.Ended(ItemResult.Rejected, invalid.Message, invalid)).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await Outcomes.FailAsync(item, failure).ConfigureAwait(false);
        }

        return null;
    }

    private async Task AddPreparedAsync(ItemOnItsWay item, PushDocument document, DocumentBody body)
    {
        await BeginAddingAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var operation = PushOperation.AddOrUpdate(document);
            if (Outcomes.ReasonToStop is { } reason)
            {
                await SkipAsync(item, reason, JsonOf(operation)).ConfigureAwait(false);
            }
            else
            {
                await AddEncodedAsync(item, operation, body, CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            EndAdding();
            (body as IDisposable)?.Dispose();
        }
    }
}
