using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push;

/// <summary>
/// An update of a stream source that is fed piece by piece. Its methods can be called from many threads; operations on one item take effect in
/// the order in which they were added. Adding waits while as many batches are on their way as <see cref="BatchOptions.Concurrency"/> allows.
/// </summary>
/// <remarks>
/// What was added counts as delivered only when <see cref="CompleteAsync"/> has said so. Disposing without it aborts: what has not left
/// is not sent, and told to <see cref="BatchOptions.OnItemNotAccepted"/>.
/// </remarks>
public interface IStreamUpdate : IAsyncDisposable
{
    /// <summary>The numbers so far.</summary>
    PushSummary SoFar { get; }

    /// <summary>Adds an operation: to add or replace an item, to change one field of it, or to delete it.</summary>
    /// <param name="operation">What to do with which item; a <see cref="PushDocument"/> or a <see cref="PartialUpdate"/> converts to one.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentException">The operation is empty: <c>default(StreamOperation)</c>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted (<see cref="BatchFailureMode.Halt"/>): this operation is not sent.</exception>
    /// <exception cref="InvalidOperationException">The update was completed.</exception>
    /// <exception cref="ObjectDisposedException">The update was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the operation is not sent.</exception>
    ValueTask AddAsync(StreamOperation operation, CancellationToken cancellationToken = default);

    /// <summary>Adds an object of the caller's own as an item: its properties, as the serializer writes them, become metadata, objects among them.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="item">The object.</param>
    /// <param name="typeInfo">How it is written, from a source-generated <c>JsonSerializerContext</c>: nothing is looked up by reflection.</param>
    /// <param name="documentId">Gives the item's URI.</param>
    /// <param name="permissions">Gives who may see the item; <see langword="null"/> for a source whose items have no permissions of their own.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentException"><paramref name="documentId"/> gave <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The update was completed.</exception>
    /// <exception cref="ObjectDisposedException">The update was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent.</exception>
    ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a deletion.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documentId"/> is <see langword="null"/>. A URI that the service would not take is rejected instead, as an item is.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this deletion is not sent.</exception>
    /// <exception cref="InvalidOperationException">The update was completed.</exception>
    /// <exception cref="ObjectDisposedException">The update was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the deletion is not sent.</exception>
    ValueTask DeleteAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Sends the batch that fills, full or not, and waits until everything that was added before has its outcome.</summary>
    /// <param name="cancellationToken">Stops waiting, not the update.</param>
    /// <returns>The numbers so far.</returns>
    /// <exception cref="CoveoPushIncompleteException">The push has halted.</exception>
    /// <exception cref="InvalidOperationException">The update was completed.</exception>
    /// <exception cref="ObjectDisposedException">The update was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the update goes on.</exception>
    ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends the rest and waits until every operation has its outcome. Nothing can be added afterwards.</summary>
    /// <param name="cancellationToken">Cancels the update: what has not left by then is not sent.</param>
    /// <returns>What became of the update, with the ordering ID and request ID of each file.</returns>
    /// <exception cref="CoveoPushIncompleteException">An operation was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>).</exception>
    /// <exception cref="InvalidOperationException">The update was completed before, or it is <see cref="BatchOptions.OnItemNotAccepted"/> that calls, which the update waits for.</exception>
    /// <exception cref="ObjectDisposedException">The update was disposed.</exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<StreamUpdateResult> CompleteAsync(CancellationToken cancellationToken = default);
}
