using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Opens a stream, the full load of a stream-enabled source. An open stream has no effect until it is closed.</summary>
    public static PushRoute OpenStream { get; } =
        Push(nameof(OpenStream), HttpMethod.Post, Source + "/stream/open", HttpStatusCode.Created);

    /// <summary>Asks for another upload URL of an open stream.</summary>
    public static PushRoute RequestStreamChunk { get; } =
        Push(nameof(RequestStreamChunk), HttpMethod.Post, Source + "/stream/{streamId}/chunk", HttpStatusCode.OK, HttpStatusCode.Created);

    /// <summary>Closes a stream: the source's items become those of the stream. Closing it twice comes to the same.</summary>
    public static PushRoute CloseStream { get; } =
        Push(nameof(CloseStream), HttpMethod.Post, Source + "/stream/{streamId}/close", HttpStatusCode.OK);

    /// <summary>Hands over a file container with full or partial updates (docs.coveo.com/en/p4eb0515). One that appends to a list is not handed over twice.</summary>
    public static PushRoute UpdateStream { get; } =
        Push(nameof(UpdateStream), HttpMethod.Put, Source + "/stream/update", HttpStatusCode.Accepted);

    /// <summary>Hands over a file container with items to merge into the existing ones (docs.coveo.com/en/p4eb0515).</summary>
    public static PushRoute MergeStream { get; } =
        Push(nameof(MergeStream), HttpMethod.Put, Source + "/stream/merge", HttpStatusCode.Accepted);

    /// <summary>Deletes the items of a stream-enabled source that were indexed before an instant.</summary>
    public static PushRoute DeleteStreamItemsOlderThan { get; } =
        Push(nameof(DeleteStreamItemsOlderThan), HttpMethod.Post, Source + "/stream/deleteolderthan/{epochMilliseconds}", HttpStatusCode.Created);
}
