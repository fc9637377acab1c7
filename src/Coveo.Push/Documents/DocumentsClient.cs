using Coveo.Push.Diagnostics;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="IDocumentsClient"/>
internal sealed class DocumentsClient(PushTransport transport) : IDocumentsClient
{
    public async Task<PushAcceptance> AddOrUpdateAsync(string sourceId, PushDocument document, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        ArgumentNullException.ThrowIfNull(document);
        OrderingIdRule.Check(orderingId);
        DocumentRules.Check(document);
        DocumentRules.CheckRequestLine(document.DocumentId);
        var body = DocumentWriter.WriteSingle(document, document.Body);
        DocumentRules.CheckRequestSize(document, body.Length);

        var request = new PushRequest(PushRoutes.AddOrUpdateDocument)
            .About("item '{0}' of source '{1}'", document.DocumentId, sourceId)
            .Path("sourceId", sourceId)
            .Query("documentId", document.DocumentId)
            .Query("orderingId", orderingId)
            .Query("compressionType", document.Body?.Compression?.WireName())
            .Json(body);
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
            .Query("orderingId", orderingId);
        if (queueDelay is { } delay)
        {
            request.Query("queueDelay", (int)delay.TotalMinutes);
        }

        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }
}
