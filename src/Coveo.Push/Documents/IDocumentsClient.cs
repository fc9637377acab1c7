namespace Coveo.Push;

/// <summary>Adds, replaces and deletes the items of a Push source, one a call (docs.coveo.com/en/78).</summary>
public interface IDocumentsClient
{
    /// <summary>Adds an item, or replaces the one with the same <see cref="PushDocument.DocumentId"/> as a whole.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="document">
    /// The item. Its request may have 6 MB, its body inside the request 5 MB; a larger body is uploaded to a file container of its own
    /// first, which holds 256 MB.
    /// </param>
    /// <param name="orderingId">Leave it out: the service stamps the operation with its own time (docs.coveo.com/en/147).</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the item. It is queued; whether it gets indexed shows in the Log Browser.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0; nothing was sent.</exception>
    /// <exception cref="CoveoInvalidDocumentException">The item breaks a rule of the service, or its ID is too long for the request line (7,000 characters, percent-encoded), or its body cannot be read; the item was not sent.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">The body is larger than 256 MB, or the item's request without it larger than 6 MB; the item was not sent, or the service refused it (413).</exception>
    /// <exception cref="CoveoPushException">The call failed; the subclasses say where a caller would branch.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> AddOrUpdateAsync(string sourceId, PushDocument document, OrderingId? orderingId = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes an item, and on demand every item whose ID starts with its ID.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="documentId">The item's URI, <c>scheme://rest</c>, as it was pushed.</param>
    /// <param name="deleteChildren">
    /// Whether to delete every item of the source whose ID <em>starts with</em> <paramref name="documentId"/>: <c>http://a/doc1</c> takes
    /// <c>http://a/doc10</c> with it. It has nothing to do with <see cref="PushDocument.ParentId"/>.
    /// </param>
    /// <param name="orderingId">Leave it out: the service stamps the operation with its own time.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the deletion; an ID that it does not know is taken too.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0; nothing was sent.</exception>
    /// <exception cref="CoveoInvalidDocumentException">
    /// The ID is not of the form <c>scheme://rest</c> or too long for the request line (7,000 characters, percent-encoded), or it is a scheme
    /// alone, which with <paramref name="deleteChildren"/> would take every item of that scheme. Nothing was sent.
    /// </exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> DeleteAsync(string sourceId, string documentId, bool deleteChildren = false, OrderingId? orderingId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes every item of the source whose last accepted operation has an ordering ID below the given one: what a complete rebuild
    /// did not see again (docs.coveo.com/en/131).
    /// </summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="orderingId">
    /// The bound, normally the service's time before the rebuild began: <c>OrderingId.FromTime(acceptance.ServerTime.Value)</c> of the status
    /// call. From then on the source rejects operations with a lower one, so a value in the future is refused here.
    /// </param>
    /// <param name="queueDelay">How long the service waits before it deletes, so that what is still queued can land: whole minutes, 0 to 1,440. The service's default is 15 minutes.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the deletion; it happens after the delay.</returns>
    /// <remarks>
    /// What lies in the future is judged by the service's clock, which the client knows from the answers it has got. Before the first
    /// answer there is only the local clock, which may be wrong: pass the <see cref="PushAcceptance.ServerTime"/> of the status call
    /// that began the rebuild.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0 or lies in the future, or the delay is out of its range; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default);
}
