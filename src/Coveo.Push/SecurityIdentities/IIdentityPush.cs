namespace Coveo.Push;

/// <summary>
/// A push of security identities that is fed piece by piece. Its methods can be called from many threads; operations on one identity reach the
/// service in the order in which they were added. Adding waits while as many batches are on their way as
/// <see cref="BatchOptions.Concurrency"/> allows.
/// </summary>
/// <remarks>
/// What was added counts as delivered only when <see cref="CompleteAsync"/> has said so. Disposing without it aborts: what has not left
/// is not sent, and told to <see cref="BatchOptions.OnItemNotAccepted"/>.
/// </remarks>
public interface IIdentityPush : IAsyncDisposable
{
    /// <summary>The numbers so far.</summary>
    PushSummary SoFar { get; }

    /// <summary>Adds an operation: to add or replace an identity, to give it aliases, or to disable it. The objects in it may change when the task has completed.</summary>
    /// <param name="operation">What to do with whom; a <see cref="SecurityIdentity"/> or a <see cref="SecurityIdentityAlias"/> converts to one.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentException">The operation is empty: <c>default(IdentityOperation)</c>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted (<see cref="BatchFailureMode.Halt"/>): this operation is not sent.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the operation is not sent.</exception>
    ValueTask AddAsync(IdentityOperation operation, CancellationToken cancellationToken = default);

    /// <summary>Adds the disabling of an identity.</summary>
    /// <param name="identity">Who gives nobody access any more.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="identity"/> is <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this operation is not sent.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the operation is not sent.</exception>
    ValueTask DisableAsync(Identity identity, CancellationToken cancellationToken = default);

    /// <summary>Sends the batch that fills, full or not, and waits until everything that was added before has its outcome.</summary>
    /// <param name="cancellationToken">Stops waiting, not the push.</param>
    /// <returns>The numbers so far.</returns>
    /// <exception cref="CoveoPushIncompleteException">The push has halted.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the push goes on.</exception>
    ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends the rest and waits until every operation has its outcome. Nothing can be added afterwards.</summary>
    /// <param name="cancellationToken">Cancels the push: what has not left by then is not sent.</param>
    /// <returns>What became of the push.</returns>
    /// <exception cref="CoveoPushIncompleteException">An operation was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>).</exception>
    /// <exception cref="InvalidOperationException">The push was completed before, or it is <see cref="BatchOptions.OnItemNotAccepted"/> that calls, which the push waits for.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<PushSummary> CompleteAsync(CancellationToken cancellationToken = default);
}
