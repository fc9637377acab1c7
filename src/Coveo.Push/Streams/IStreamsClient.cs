namespace Coveo.Push;

/// <summary>
/// Fills Catalog and other stream-enabled sources by the Stream API: loads all of a source, updates items whole or field by field, merges, and
/// deletes what is old. Plain Push sources have <see cref="IBatchesClient"/> and <see cref="ICrawlsClient"/>.
/// </summary>
/// <remarks>
/// Do not update a source while a full load of it runs: whichever has the lower ordering ID loses. The service takes 15,000 calls a day and 250 within 5
/// minutes for a production organization, 10,000 and 150 otherwise (docs.coveo.com/en/l62e0540): larger batches make fewer calls.
/// </remarks>
/// <example>
/// <code>
/// var result = await client.Streams.LoadAsync(sourceId, products);
/// Console.WriteLine(result); // 1,234 of 1,234 items accepted …; what is older is deleted
/// </code>
/// </example>
public interface IStreamsClient
{
    /// <summary>
    /// Loads a source with everything that it is to hold, the recommended way: every item as an update, and when all of them were accepted the deletion of what is
    /// older than the first update. The source is never empty meanwhile, items that are given twice keep their order, and nothing expires.
    /// </summary>
    /// <param name="sourceId">The source, a stream-enabled one.</param>
    /// <param name="documents">All items, read as they are sent.</param>
    /// <param name="options">How to load; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="cancellationToken">Cancels the load: what has not left by then is not sent, and nothing is deleted.</param>
    /// <returns>What became of the load. Look at <see cref="StreamLoadResult.NotDeletedBecause"/>: a load that is suspiciously small deletes nothing.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, or an option is wrong; nothing was sent.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><see cref="StreamLoadOptions.Batches"/> are wrong; nothing was sent.</exception>
    /// <exception cref="StreamLoadIncompleteException">Not every item was accepted, or the series could not be read to its end, or the deletion failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<StreamLoadResult> LoadAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="LoadAsync(string, IAsyncEnumerable{PushDocument}, StreamLoadOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<StreamLoadResult> LoadAsync(string sourceId, IEnumerable<PushDocument> documents, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Begins such a load that is fed piece by piece.</summary>
    /// <param name="sourceId">The source, a stream-enabled one.</param>
    /// <param name="options">How to load; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The load, to add to, to complete and to dispose.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, or an option is wrong; nothing was sent.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><see cref="StreamLoadOptions.Batches"/> are wrong; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IStreamLoad> StartLoadAsync(string sourceId, StreamLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins a full load: a stream is opened, each batch becomes a chunk of it, and closing it replaces the content of the source at once. It is closed
    /// only if every item was uploaded, as closing deletes all others. What is not closed has no effect.
    /// </summary>
    /// <param name="sourceId">The source, a stream-enabled one.</param>
    /// <param name="options">How to load; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told after each chunk; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The load, to add to, to complete and to dispose.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, or an option is wrong; nothing was sent.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><see cref="StreamFullLoadOptions.Batches"/> are wrong; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The stream could not be opened; or it is not known how many items the source has, so that it could never be closed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IStreamLoad> StartFullLoadAsync(string sourceId, StreamFullLoadOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Updates a source by a series of operations, read as they are sent: items to add, replace and delete, and fields to change (docs.coveo.com/en/p4eb0515).</summary>
    /// <param name="sourceId">The source, a stream-enabled one.</param>
    /// <param name="operations">The operations; those on one item take effect in their order.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="cancellationToken">Cancels the update: what has not left by then is not sent.</param>
    /// <returns>What became of the update, with the ordering ID and request ID of each file.</returns>
    /// <remarks>
    /// A file that appends to a list is handed over once only, as values would be there twice otherwise: when the answer is lost, its operations fail with
    /// <see cref="ItemOutcome.MayHaveArrived"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The source ID is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong; nothing was read or sent.</exception>
    /// <exception cref="CoveoPushIncompleteException">
    /// An operation was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>), or the series could not be
    /// read to its end.
    /// </exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<StreamUpdateResult> UpdateAsync(string sourceId, IAsyncEnumerable<StreamOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="UpdateAsync(string, IAsyncEnumerable{StreamOperation}, BatchOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<StreamUpdateResult> UpdateAsync(string sourceId, IEnumerable<StreamOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Begins an update that is fed piece by piece.</summary>
    /// <param name="sourceId">The source, a stream-enabled one.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <returns>The update, to add to, to complete and to dispose.</returns>
    /// <exception cref="ArgumentException">The source ID is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong.</exception>
    IStreamUpdate StartUpdate(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null);

    /// <summary>
    /// Merges metadata into items: the keys that are given are added or overwritten as a whole, others are kept, and an item that does not exist is
    /// created. The service calls partial updates the better choice (docs.coveo.com/en/p4eb0515).
    /// </summary>
    /// <param name="sourceId">The source, a Catalog source.</param>
    /// <param name="documents">The items with the metadata to merge, read as they are sent; those of one item take effect in their order.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="cancellationToken">Cancels the merge: what has not left by then is not sent.</param>
    /// <returns>What became of the merge, with the ordering ID and request ID of each file.</returns>
    /// <exception cref="ArgumentException">The source ID is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong; nothing was read or sent.</exception>
    /// <exception cref="CoveoPushIncompleteException">An item was not accepted, and the push is not one that goes on, or the series could not be read to its end.</exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<StreamUpdateResult> MergeAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="MergeAsync(string, IAsyncEnumerable{PushDocument}, BatchOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<StreamUpdateResult> MergeAsync(string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes the items of a stream source that were indexed before an instant. Plain Push sources have <see cref="IDocumentsClient.DeleteOlderThanAsync"/>.</summary>
    /// <param name="sourceId">The source, a stream-enabled one.</param>
    /// <param name="orderingId">The bound, such as <see cref="StreamUpdateResult.FirstOrderingId"/> of an update with all items. A value in the future is refused here.</param>
    /// <param name="queueDelay">How long the service waits before it deletes, so that what is still queued can land: whole minutes, 0 to 1,440. The service's default is 15 minutes.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the deletion, with its ordering ID and request ID; it happens after the delay.</returns>
    /// <exception cref="ArgumentException">The source ID is not one; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0 or lies in the future, or the delay is out of its range; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default);
}
