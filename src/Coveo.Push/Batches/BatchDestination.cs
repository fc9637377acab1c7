using System.Text.Json;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Where the batches of a push go: the items of a source, or the security identities of a provider.</summary>
internal sealed class BatchDestination
{
    private readonly PushTransport _transport;
    private readonly FilesClient _files;
    private readonly PushRoute _route;
    private readonly string _placeholder;
    private readonly string _id;

    private BatchDestination(PushTransport transport, FilesClient files, BatchLayout layout, PushRoute route, string placeholder, string id)
    {
        (_transport, _files, Layout) = (transport, files, layout);
        (_route, _placeholder, _id) = (route, placeholder, id);
    }

    public BatchLayout Layout { get; }

    /// <summary>What it is, for messages.</summary>
    public string Name => Layout == BatchLayout.Documents ? $"source '{_id}'" : $"security identity provider '{_id}'";

    /// <summary>One of what it takes, for messages.</summary>
    public string Subject => Layout == BatchLayout.Documents ? "item" : "identity";

    /// <summary>What it takes, for messages.</summary>
    public string Subjects => Layout == BatchLayout.Documents ? "items" : "identities";

    /// <summary>The items of a source.</summary>
    public static BatchDestination OfSource(PushTransport transport, FilesClient files, string sourceId) =>
        new(transport, files, BatchLayout.Documents, PushRoutes.PushDocumentBatch, "sourceId", sourceId);

    /// <summary>The security identities of a provider.</summary>
    public static BatchDestination OfProvider(PushTransport transport, FilesClient files, string providerId) =>
        new(transport, files, BatchLayout.SecurityIdentities, PushRoutes.PushIdentityBatch, "providerId", providerId);

    /// <summary>Uploads a batch to a container of its own, and to a fresh one where the URL has expired.</summary>
    public Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken) =>
        _files.UploadToNewContainerAsync(new BatchUploadSource(slice), cancellationToken);

    /// <summary>Hands a container over whose upload has succeeded.</summary>
    public async Task<PushAcceptance> HandOverAsync(string fileId, OrderingId? orderingId, CancellationToken cancellationToken)
    {
        var request = new PushRequest(_route)
            .About("file {0} to {1}", fileId, Name)
            .Path(_placeholder, _id)
            .Query("fileId", fileId)
            .Query("orderingId", orderingId);
        var response = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }

    /// <summary>The ID of an element, an item's or the name of an identity, read back from the JSON that names it: it is not kept beside, as it is needed for failures only.</summary>
    public static string IdOf(ReadOnlyMemory<byte> name)
    {
        var reader = new Utf8JsonReader(name.Span);
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
