namespace Coveo.Push;

/// <summary>
/// The service's word that it has taken an operation. It is queued, not indexed: what becomes of the item shows in the Log Browser
/// (docs.coveo.com/en/1893).
/// </summary>
public sealed class PushAcceptance
{
    /// <summary>The service's ID of the request, if it gave one: quote it to Coveo Support.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The ordering ID that the operation got, if the answer says so. Of a file for a stream source that was handed over again, as an answer was lost, it is not known: the file
    /// may have been taken the first time, with a lower one.
    /// </summary>
    public OrderingId? OrderingId { get; init; }

    /// <summary>The service's own time at the answer, to the second, if it gave one. Trust it over the local clock.</summary>
    public DateTimeOffset? ServerTime { get; init; }
}
