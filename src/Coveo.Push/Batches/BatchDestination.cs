using System.Text.Json;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Where the batches of a push go: the items of a source.</summary>
internal sealed class BatchDestination(PushTransport transport, FilesClient files, string sourceId)
{
    public static BatchLayout Layout => BatchLayout.Documents;

    public string Name => $"source '{sourceId}'";

    /// <summary>Uploads a batch to a container of its own, and to a fresh one where the URL has expired.</summary>
    public Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken) =>
        files.UploadToNewContainerAsync(new BatchUploadSource(slice), cancellationToken);

    /// <summary>Hands a container over whose upload has succeeded.</summary>
    public async Task<PushAcceptance> HandOverAsync(string fileId, OrderingId? orderingId, CancellationToken cancellationToken)
    {
        var request = new PushRequest(PushRoutes.PushDocumentBatch)
            .About("file {0} to source '{1}'", fileId, sourceId)
            .Path("sourceId", sourceId)
            .Query("fileId", fileId)
            .Query("orderingId", orderingId);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }

    /// <summary>The ID of an element, read back from its JSON: it is not kept beside, as it is needed for failures only.</summary>
    public static string IdOf(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString()!;
            }
        }

        throw new InvalidOperationException("An element of a batch has no ID.");
    }
}
