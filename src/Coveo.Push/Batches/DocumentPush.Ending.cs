using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    public async ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default)
    {
        _outcomes.ThrowIfTelling();
        await _adding.WaitAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfOver();
        _adding.Release();
        await SendRestAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return _outcomes.ReasonToStop is null ? SoFar : throw _end.Stopped(_aborted);
    }

    public async Task<PushSummary> CompleteAsync(CancellationToken cancellationToken = default)
    {
        _outcomes.ThrowIfTelling();
        using (cancellationToken.Register(Abort))
        {
            await _adding.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            ThrowIfOver();
            _isCompleted = true;
            _adding.Release();
            return await EndAsync(cut: null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends the rest, waits until every item has its outcome, and says what the push comes to.</summary>
    public async Task<PushSummary> EndAsync(Exception? cut, CancellationToken cancellationToken)
    {
        await SendRestAsync().ConfigureAwait(false);
        return _end.Result(cut, cancellationToken);
    }

    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Sealed, and without a finalizer.")]
    public async ValueTask DisposeAsync()
    {
        _outcomes.ThrowIfTelling();
        Abort();
        await _adding.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        var isFirst = !_isDisposed;
        _isDisposed = true;
        _adding.Release();
        if (!isFirst)
        {
            return;
        }

        await SendRestAsync().ConfigureAwait(false);
        _engine.Dispose();
    }

    /// <summary>Sends a batch whose time has come, if it still fills. Never fails, as nobody awaits it.</summary>
    private async Task SendDueAsync(BatchContents contents)
    {
        await _adding.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await _engine.DispatchAsync(contents).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            _outcomes.Break(fault);
        }
        finally
        {
            _adding.Release();
        }
    }

    /// <summary>Lets bodies become items, and items batches, until nothing is on its way. In a push that has stopped they end unsent.</summary>
    private async Task SendRestAsync()
    {
        await _pendingBodies.EndedAsync().ConfigureAwait(false);
        await _adding.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await _engine.DispatchAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _adding.Release();
        }

        await _engine.EndedAsync().ConfigureAwait(false);
    }
}
