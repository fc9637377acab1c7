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

    /// <summary>Creates, reads, changes and deletes fields, and makes sure that there are those that items need.</summary>
    IFieldsClient Fields { get; }

    /// <summary>Says which metadata fills which field.</summary>
    IMappingsClient Mappings { get; }

    /// <summary>Creates, reads, changes and deletes API keys.</summary>
    IApiKeysClient ApiKeys { get; }

    /// <summary>Tells what the key of this client may do.</summary>
    IPrivilegesClient Privileges { get; }

    /// <summary>Reads the organization, its state, its license and its limits.</summary>
    IOrganizationClient Organization { get; }

    /// <summary>Sets up a source with what belongs to it, in one call that can be repeated.</summary>
    ISetupClient Setup { get; }

    /// <summary>
    /// Tells before a crawl whether it can work: which privileges the key lacks, in the words of the Administration Console; whether the
    /// source is there, takes pushes and is ready; whether the organization is paused or read-only; which limits are near; and whether
    /// the clock of this machine is right. Nothing is changed. Which privileges a push needs is in docs.coveo.com/en/78.
    /// </summary>
    /// <param name="sourceId">The ID of the source.</param>
    /// <param name="options">What the key is needed for; by default, pushing items.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What was found; what the key may not even ask is among the findings.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> or the ID of a provider is empty or no ID, or an option is out of its range; nothing was sent.</exception>
    /// <exception cref="CoveoAuthenticationException">The service does not know the key at all (401).</exception>
    /// <exception cref="CoveoPushException">A call failed for another reason than that the key may not make it: no connection, no such organization.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AccessReport> CheckAccessAsync(string sourceId, AccessCheckOptions? options = null, CancellationToken cancellationToken = default);
}
