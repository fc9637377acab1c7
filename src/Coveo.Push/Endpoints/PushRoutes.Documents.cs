using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Tells the service what a crawler is about to do, or that it is done (docs.coveo.com/en/35).</summary>
    public static PushRoute SetStatus { get; } =
        Push(nameof(SetStatus), HttpMethod.Post, Source + "/status", HttpStatusCode.Created);

    /// <summary>Adds or replaces one item (docs.coveo.com/en/78).</summary>
    public static PushRoute AddOrUpdateDocument { get; } =
        Push(nameof(AddOrUpdateDocument), HttpMethod.Put, Source + "/documents", HttpStatusCode.Accepted);

    /// <summary>Deletes one item, or every item whose ID starts with the given one (docs.coveo.com/en/78).</summary>
    public static PushRoute DeleteDocument { get; } =
        Push(nameof(DeleteDocument), HttpMethod.Delete, Source + "/documents", HttpStatusCode.Accepted);

    /// <summary>Deletes the items last pushed before an ordering ID (docs.coveo.com/en/131).</summary>
    public static PushRoute DeleteDocumentsOlderThan { get; } =
        Push(nameof(DeleteDocumentsOlderThan), HttpMethod.Delete, Source + "/documents/olderthan", HttpStatusCode.Accepted);

    /// <summary>Asks for a file container and its upload URL (docs.coveo.com/en/43). Some documents say 200 in place of 201.</summary>
    public static PushRoute CreateFileContainer { get; } =
        Push(nameof(CreateFileContainer), HttpMethod.Post, Organization + "/files", HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Hands over a file container that holds a batch of items (docs.coveo.com/en/90).</summary>
    public static PushRoute PushDocumentBatch { get; } =
        Push(nameof(PushDocumentBatch), HttpMethod.Put, Source + "/documents/batch", HttpStatusCode.Accepted);
}
