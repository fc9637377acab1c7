using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>Everything that can be done to the Push sources of one organization: one property per resource.</summary>
public interface ICoveoPushClient
{
    /// <summary>Adds, replaces and deletes items.</summary>
    IDocumentsClient Documents { get; }

    /// <summary>Adds, replaces and deletes items in batches: the way for more than a few.</summary>
    IBatchesClient Batches { get; }

    /// <summary>Loads and updates Catalog and other stream-enabled sources.</summary>
    IStreamsClient Streams { get; }

    /// <summary>Crawls: makes a source equal a repository, with all that belongs to it.</summary>
    ICrawlsClient Crawls { get; }

    /// <summary>Tells the service what a crawler is doing.</summary>
    IStatusClient Status { get; }

    /// <summary>Creates file containers and uploads to them.</summary>
    IFilesClient Files { get; }

    /// <summary>Pushes the people and groups that the permissions of items name.</summary>
    ISecurityIdentitiesClient SecurityIdentities { get; }

    /// <summary>Creates, reads and deletes sources.</summary>
    ISourcesClient Sources { get; }

    /// <summary>Creates, reads, changes and deletes security identity providers.</summary>
    ISecurityProvidersClient SecurityProviders { get; }

    /// <summary>Looks into the security identity cache, and refreshes it.</summary>
    ISecurityCacheClient SecurityCache { get; }

    /// <summary>Reads what became of each item after it was accepted, stage by stage.</summary>
    ILogsClient Logs { get; }

    /// <summary>Reads what was done to the sources and the rest of the organization.</summary>
    IActivitiesClient Activities { get; }
}
