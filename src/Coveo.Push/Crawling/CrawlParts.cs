using Coveo.Push.Platform;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>What crawls are made with: the clients below them, the time and the log.</summary>
internal sealed class CrawlParts(CallContext context)
{
    public CallContext Context { get; } = context;

    public required BatchesClient Batches { get; init; }

    public required IDocumentsClient Documents { get; init; }

    public required ISecurityIdentitiesClient SecurityIdentities { get; init; }

    public required ISourcesClient Sources { get; init; }

    public required IStatusClient Status { get; init; }

    public required ILogsClient Logs { get; init; }

    /// <summary>The service's time.</summary>
    public required ServerClock Clock { get; init; }
}
