using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Batches for the items of a source, or for the security identities of a provider: each in a file container, handed over by one route.</summary>
internal sealed class BatchRouteDestination : BatchDestination
{
    private readonly PushTransport _transport;
    private readonly FilesClient _files;
    private readonly PushRoute _route;
    private readonly string _placeholder;
    private readonly string _id;

    private BatchRouteDestination(PushTransport transport, FilesClient files, BatchLayout layout, string name, PushRoute route, string placeholder, string id)
        : base(layout, name)
    {
        (_transport, _files) = (transport, files);
        (_route, _placeholder, _id) = (route, placeholder, id);
    }

    /// <summary>The items of a source.</summary>
    public static BatchRouteDestination OfSource(PushTransport transport, FilesClient files, string sourceId) =>
        new(transport, files, BatchLayout.Documents, $"source '{sourceId}'", PushRoutes.PushDocumentBatch, "sourceId", sourceId);

    /// <summary>The security identities of a provider.</summary>
    public static BatchRouteDestination OfProvider(PushTransport transport, FilesClient files, string providerId) =>
        new(transport, files, BatchLayout.SecurityIdentities, $"security identity provider '{providerId}'", PushRoutes.PushIdentityBatch, "providerId", providerId);

    public override Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken) =>
        _files.UploadToNewContainerAsync(new BatchUploadSource(slice), cancellationToken);

    public override Task<PushAcceptance> HandOverAsync(BatchSlice slice, string fileId, CancellationToken cancellationToken) =>
        HandOverAsync(fileId, orderingId: null, cancellationToken);

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
}
