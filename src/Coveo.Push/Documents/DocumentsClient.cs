using Coveo.Push.Diagnostics;
using Coveo.Push.Platform;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IDocumentsClient"/>
internal sealed class DocumentsClient(PushTransport transport, BodyPreparer bodies, KnownSecurity known, SourceVisibility? visibility) : IDocumentsClient
{
    public async Task<PushAcceptance> AddOrUpdateAsync(string sourceId, PushDocument document, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        ArgumentNullException.ThrowIfNull(document);
        OrderingIdRule.Check(orderingId);
        DocumentRules.Check(document, visibility ?? known.VisibilityOf(sourceId));
        DocumentRules.CheckRequestLine(document.DocumentId);
        var (json, compression) = await WriteAsync(document, cancellationToken).ConfigureAwait(false);
        DocumentRules.CheckRequestSize(document, json.Length);

        var request = new PushRequest(PushRoutes.AddOrUpdateDocument)
            .About("item '{0}' of source '{1}'", document.DocumentId, sourceId)
            .Path("sourceId", sourceId)
            .Query("documentId", document.DocumentId)
            .Query("orderingId", orderingId)
            .Query("compressionType", compression?.WireName())
            .Json(json);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        PushMetrics.CountItem("add_or_update");
        return response.ToAcceptance();
    }

    public async Task<PushAcceptance> DeleteAsync(string sourceId, string documentId, bool deleteChildren = false, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        ArgumentNullException.ThrowIfNull(documentId);
        OrderingIdRule.Check(orderingId);
        if (deleteChildren)
        {
            DocumentRules.CheckPrefix(documentId);
        }

        DocumentRules.CheckId(documentId);
        DocumentRules.CheckRequestLine(documentId);

        var request = new PushRequest(PushRoutes.DeleteDocument)
            .About($"item '{documentId}' of source '{sourceId}'")
            .Path("sourceId", sourceId)
            .Query("documentId", documentId)
            .Query("deleteChildren", deleteChildren)
            .Query("orderingId", orderingId);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        PushMetrics.CountItem("delete");
        return response.ToAcceptance();
    }

    public async Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        DeleteOlderThanRules.CheckOrderingId(orderingId, transport.Clock.Now);
        DeleteOlderThanRules.CheckQueueDelay(queueDelay);

        var request = new PushRequest(PushRoutes.DeleteDocumentsOlderThan)
            .About($"items of source '{sourceId}' older than {orderingId}")
            .Path("sourceId", sourceId)
            .Query("orderingId", orderingId)
            .Query("queueDelay", queueDelay);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }

    /// <summary>Writes the item, with what is too large of it in a file container.</summary>
    private async Task<(ReadOnlyMemory<byte> Json, CompressionType? Compression)> WriteAsync(PushDocument document, CancellationToken cancellationToken)
    {
        var body = BodyPreparer.IsNeeded(document, PushDefaults.MaximumInlineBodyBytes)
            ? await bodies.PrepareAsync(document, PushDefaults.MaximumInlineBodyBytes, cancellationToken).ConfigureAwait(false)
            : document.Body;
        var json = Write(document, body);

        // A body within its own limit can still be too much together with the metadata, or once its text is escaped.
        if (json.Length > PushDefaults.MaximumRequestBytes && body is TextBody or BinaryBody or EncodedBody && Write(document, body: null).Length < PushDefaults.MaximumRequestBytes)
        {
            body = await bodies.MoveToContainerAsync(document, body, cancellationToken).ConfigureAwait(false);
            json = Write(document, body);
        }

        (body as EncodedBody)?.Dispose();
        return (json, body?.Compression);
    }

    private static ReadOnlyMemory<byte> Write(PushDocument document, DocumentBody? body) =>
        DocumentWriter.WriteSingle(document, body);
}
