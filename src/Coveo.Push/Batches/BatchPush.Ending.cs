using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

internal abstract partial class BatchPush
{
    public async ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default)
    {
        Outcomes.ThrowIfTelling();
        await BeginAddingAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfOver();
        EndAdding();
        await SendRestAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return Outcomes.ReasonToStop is null ? SoFar : throw End.Stopped(Aborted);
    }

    public async Task<PushSummary> CompleteAsync(CancellationToken cancellationToken = default)
    {
        Outcomes.ThrowIfTelling();
        using (cancellationToken.Register(Abort))
        {
            await BeginAddingAsync(CancellationToken.None).ConfigureAwait(false);
            ThrowIfOver();
            _isCompleted = true;
            EndAdding();
            return await EndAsync(cut: null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends the rest, waits until every item has its outcome, and says what the push comes to.</summary>
    public async Task<PushSummary> EndAsync(Exception? cut, CancellationToken cancellationToken)
    {
        await SendRestAsync().ConfigureAwait(false);
        return End.Result(cut, cancellationToken);
    }

    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Neither this nor what is derived from it has a finalizer.")]
    public async ValueTask DisposeAsync()
    {
        Outcomes.ThrowIfTelling();
        Abort();
        await BeginAddingAsync(CancellationToken.None).ConfigureAwait(false);
        var isFirst = !_isDisposed;
        _isDisposed = true;
        EndAdding();
        await SendRestAsync().ConfigureAwait(false);
        if (isFirst)
        {
            End.Abandon();
            Engine.Dispose();
        }
    }

    /// <summary>Sends a batch whose time has come, if it still fills. Never fails, as nobody awaits it.</summary>
    private async Task SendDueAsync(BatchContents contents)
    {
        await BeginAddingAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await Engine.DispatchAsync(contents).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Outcomes.Break(fault);
        }
        finally
        {
            EndAdding();
        }
    }

    /// <summary>Lets what is being prepared become elements, and elements batches, until nothing is on its way. In a push that has stopped they end unsent.</summary>
    private async Task SendRestAsync()
    {
        await PreparedAsync().ConfigureAwait(false);
        await BeginAddingAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await Engine.DispatchAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            EndAdding();
        }

        await Engine.EndedAsync().ConfigureAwait(false);
    }
}
