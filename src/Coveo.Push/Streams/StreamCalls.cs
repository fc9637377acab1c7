using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>The calls about the stream of one source, one route each.</summary>
internal sealed class StreamCalls(PushTransport transport, string sourceId)
{
    public string SourceId => sourceId;

    public TimeProvider TimeProvider => transport.Context.TimeProvider;

    public CallContext Context => transport.Context;

    /// <summary>The ordering ID of this moment, by the service's clock; <see langword="null"/> as long as it has told none.</summary>
    public OrderingId? Now => transport.Clock.Told is { } time ? OrderingId.FromTime(time) : null;

    /// <summary>Opens a stream. One that is opened twice, as an answer was lost, has no effect as long as nobody closes it.</summary>
    public async Task<OpenStream> OpenAsync(CancellationToken cancellationToken)
    {
        OpenStream? stream = null;
        var request = To(PushRoutes.OpenStream)
            .About($"source '{sourceId}'")
            .Needs(response => OpenStreamReader.TryRead(response.Read(PushJsonContext.Default.OpenStreamContract), out stream));
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return stream!;
    }

    /// <summary>Asks for the container of another chunk. One that nothing is uploaded to adds nothing to the stream.</summary>
    public async Task<FileContainer> RequestChunkAsync(string streamId, CancellationToken cancellationToken)
    {
        FileContainer? container = null;
        var request = To(PushRoutes.RequestStreamChunk)
            .About("stream '{0}' of source '{1}'", streamId, sourceId)
            .Path("streamId", streamId)
            .Needs(response => FileContainerReader.TryRead(response.Read(PushJsonContext.Default.FileContainerContract), out container));
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return container!;
    }

    /// <summary>Closes a stream: the items of the source become those of the stream.</summary>
    public Task<PushAcceptance> CloseAsync(string streamId, CancellationToken cancellationToken) =>
        SendAsync(To(PushRoutes.CloseStream).About("stream '{0}' of source '{1}'", streamId, sourceId).Path("streamId", streamId), cancellationToken);

    /// <summary>Hands a container over.</summary>
    /// <param name="route">What is to be done with what it holds.</param>
    /// <param name="fileId">The container.</param>
    /// <param name="once">Whether it must not be handed over again when it may have been taken already.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The service's word, and an ordering ID that no operation of the file is below. Where the call was repeated, as an answer was lost, the one that was told is that
    /// of the repetition, and the file may have been taken before: then it is the service's time before the call, and the word says none.
    /// </returns>
    public async Task<(PushAcceptance Acceptance, OrderingId? Bound)> HandOverAsync(PushRoute route, string fileId, bool once, CancellationToken cancellationToken)
    {
        var request = To(route).About("file {0} to stream source '{1}'", fileId, sourceId).Query("fileId", fileId);
        OrderingId? before = transport.Clock.Told is { } time ? OrderingId.FromTime(time - PushDefaults.ServerTimeMargin) : null;
        var response = await transport.SendAsync(once ? request.Once() : request, cancellationToken).ConfigureAwait(false);
        var acceptance = response.ToAcceptance();
        return response.MayBeRepetition
            ? (new PushAcceptance { RequestId = acceptance.RequestId, ServerTime = acceptance.ServerTime }, before)
            : (acceptance, acceptance.OrderingId);
    }

    /// <summary>Deletes what was indexed before an instant.</summary>
    public Task<PushAcceptance> DeleteOlderThanAsync(OrderingId orderingId, TimeSpan? queueDelay, CancellationToken cancellationToken)
    {
        DeleteOlderThanRules.CheckOrderingId(orderingId, transport.Clock.Now);
        DeleteOlderThanRules.CheckQueueDelay(queueDelay);
        var request = To(PushRoutes.DeleteStreamItemsOlderThan)
            .About($"items of stream source '{sourceId}' older than {orderingId}")
            .Path("epochMilliseconds", orderingId.ToString())
            .Query("queueDelay", queueDelay);
        return SendAsync(request, cancellationToken);
    }

    private PushRequest To(PushRoute route) => new PushRequest(route).Path("sourceId", sourceId);

    private async Task<PushAcceptance> SendAsync(PushRequest request, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }
}
