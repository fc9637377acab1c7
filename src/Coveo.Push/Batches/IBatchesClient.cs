namespace Coveo.Push;

/// <summary>
/// Pushes items in batches, the way the service asks for: each batch goes into a file container, is uploaded and handed over, several at
/// once (docs.coveo.com/en/90). The pushes take any number of items in bounded memory, and every item ends in exactly one
/// <see cref="ItemResult"/>.
/// </summary>
/// <example>
/// <code>
/// var summary = await client.Batches.PushAsync(sourceId, documents);
/// Console.WriteLine(summary); // 1,234 of 1,234 items accepted …
/// </code>
/// </example>
public interface IBatchesClient
{
    /// <summary>Pushes a series of operations, read as they are sent.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="operations">Items to add, replace and delete, in order.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap.</param>
    /// <param name="cancellationToken">Cancels the push: what has not left by then is not sent.</param>
    /// <returns>What became of the push.</returns>
    /// <exception cref="ArgumentException">The source ID is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong; nothing was read or sent.</exception>
    /// <exception cref="CoveoPushIncompleteException">
    /// An item was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>), or the series could not be
    /// read to its end.
    /// </exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<PushSummary> PushAsync(string sourceId, IAsyncEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PushAsync(string, IAsyncEnumerable{PushOperation}, BatchOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<PushSummary> PushAsync(string sourceId, IEnumerable<PushOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Pushes a series of items to add or replace, read as they are sent.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="documents">The items, in order.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap.</param>
    /// <param name="cancellationToken">Cancels the push: what has not left by then is not sent.</param>
    /// <returns>What became of the push.</returns>
    /// <exception cref="ArgumentException">The source ID is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong; nothing was read or sent.</exception>
    /// <exception cref="CoveoPushIncompleteException">
    /// An item was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>), or the series could not be
    /// read to its end.
    /// </exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<PushSummary> PushAsync(string sourceId, IEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PushAsync(string, IEnumerable{PushDocument}, BatchOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<PushSummary> PushAsync(string sourceId, IAsyncEnumerable<PushDocument> documents, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Begins a push that is fed piece by piece, by a producer that calls rather than is asked.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap.</param>
    /// <returns>The push, to add to, to complete and to dispose.</returns>
    /// <exception cref="ArgumentException">The source ID is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong.</exception>
    IBatchPush Start(string sourceId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null);

    /// <summary>Pushes a batch that was put together beforehand, in one file container: all of it is taken, or nothing.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="batch">The batch, up to 256 MB.</param>
    /// <param name="cancellationToken">Stops the push.</param>
    /// <returns>The service's word that it has taken the batch.</returns>
    /// <exception cref="ArgumentException">The source ID is not one, the batch is empty, or it deletes an item with its children and adds one below.</exception>
    /// <exception cref="CoveoInvalidDocumentException">An item breaks a rule of the service, or its body cannot be read; the batch was not sent.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">The batch does not fit one file container, and was not sent, or the service refused it.</exception>
    /// <exception cref="CoveoPushException">The batch could not be delivered.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<PushAcceptance> PushAsync(string sourceId, PushBatch batch, CancellationToken cancellationToken = default);

    /// <summary>Hands over a file container that the caller has uploaded a batch to (docs.coveo.com/en/90).</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="fileId">The <see cref="FileContainer.FileId"/> of the container, after its upload has succeeded.</param>
    /// <param name="orderingId">The ordering ID of all its operations; <see langword="null"/> for the service's own, which is nearly always right.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The service's word that it has taken the batch.</returns>
    /// <exception cref="ArgumentException">The source ID or the file ID is not one.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<PushAcceptance> HandOverAsync(string sourceId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default);
}
