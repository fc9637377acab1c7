using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push;

/// <summary>
/// A push that is fed piece by piece. Its methods can be called from many threads; operations on one item reach the service in the order in
/// which they were added. Adding waits while as many batches are on their way as <see cref="BatchOptions.Concurrency"/> allows, so memory
/// stays bounded however fast the producer is.
/// </summary>
/// <remarks>
/// What was added counts as delivered only when <see cref="CompleteAsync"/> has said so. Disposing without it aborts: what has not left
/// is not sent, and told to <see cref="BatchOptions.OnItemNotAccepted"/>.
/// </remarks>
/// <example>
/// <code>
/// await using var push = client.Batches.Start(sourceId);
/// await foreach (var product in shop.ProductsAsync())
/// {
///     await push.AddAsync(product, ProductContext.Default.Product, p => p.Url);
/// }
///
/// var summary = await push.CompleteAsync();
/// </code>
/// </example>
public interface IBatchPush : IAsyncDisposable
{
    /// <summary>The numbers so far.</summary>
    PushSummary SoFar { get; }

    /// <summary>
    /// Adds an item to add or replace. It may change when the task has completed; what its body is made of, bytes, a file or a stream, must
    /// stay as it is until the item is sent.
    /// </summary>
    /// <param name="document">The item.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted (<see cref="BatchFailureMode.Halt"/>): this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent.</exception>
    ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default);

    /// <summary>Adds an operation, as the other methods do.</summary>
    /// <param name="operation">What to do with which item.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentException">The operation is empty: <c>default(PushOperation)</c>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this operation is not sent.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the operation is not sent.</exception>
    ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds an object of the caller's own as an item: its properties, as the serializer writes them, become metadata. Properties that are
    /// <see langword="null"/> are left out, as is one called <c>documentId</c> that says the same as <paramref name="documentId"/>; other reserved
    /// keys (docs.coveo.com/en/162) are a reason to reject the item. Dates are
    /// sent in the form that the serializer gives them.
    /// </summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="item">The object.</param>
    /// <param name="typeInfo">How it is written, from a source-generated <c>JsonSerializerContext</c>: nothing is looked up by reflection.</param>
    /// <param name="documentId">Gives the item's URI.</param>
    /// <param name="permissions">Gives who may see the item; <see langword="null"/> for a source whose items have no permissions of their own.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentException"><paramref name="documentId"/> gave <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent.</exception>
    ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a deletion.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="deleteChildren">Whether to delete every item too whose ID begins with this one (docs.coveo.com/en/90).</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documentId"/> is <see langword="null"/>. A URI that the service would not take is rejected instead, as an item is.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this deletion is not sent.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the deletion is not sent.</exception>
    ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default);

    /// <summary>Sends the batch that fills, full or not, and waits until everything that was added before has its outcome.</summary>
    /// <param name="cancellationToken">Stops waiting, not the push.</param>
    /// <returns>The numbers so far.</returns>
    /// <exception cref="CoveoPushIncompleteException">The push has halted.</exception>
    /// <exception cref="InvalidOperationException">The push was completed.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the push goes on.</exception>
    ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends the rest and waits until every item has its outcome. Nothing can be added afterwards.</summary>
    /// <param name="cancellationToken">Cancels the push: what has not left by then is not sent.</param>
    /// <returns>What became of the push.</returns>
    /// <exception cref="CoveoPushIncompleteException">An item was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>).</exception>
    /// <exception cref="InvalidOperationException">The push was completed before, or it is <see cref="BatchOptions.OnItemNotAccepted"/> that calls, which the push waits for.</exception>
    /// <exception cref="ObjectDisposedException">The push was disposed.</exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<PushSummary> CompleteAsync(CancellationToken cancellationToken = default);
}
