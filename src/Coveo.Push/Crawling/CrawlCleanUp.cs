namespace Coveo.Push;

/// <summary>Deletes what a rebuild has not pushed, once it is certain that everything else has arrived.</summary>
internal sealed class CrawlCleanUp(CrawlParts parts, string sourceId, CrawlOptions options, CrawlGuard guard)
{
    /// <summary>How many items there were before the crawl, if that is known.</summary>
    public long? ItemsBefore => guard.Before;

    /// <summary>Why a crawl is not to be believed that has delivered so many items, or <see langword="null"/>.</summary>
    public string? Doubt(long delivered) => guard.Doubt(delivered);

    /// <summary>Deletes what is older than the crawl: its items, and its identities where it has pushed some.</summary>
    /// <param name="startedAt">When the crawl began, by the service's clock.</param>
    /// <param name="items">How many items it has delivered.</param>
    /// <param name="identities">How many identities it has delivered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why nothing was deleted, or <see langword="null"/>.</returns>
    public async Task<string?> DeleteOldAsync(DateTimeOffset? startedAt, long items, long identities, CancellationToken cancellationToken)
    {
        if (startedAt is not { } start)
        {
            return "The service has not told its time, and the local clock says nothing of what is old for it.";
        }

        if (guard.Doubt(items) is { } doubt)
        {
            return doubt;
        }

        var bound = OrderingId.FromTime(start - PushDefaults.ServerTimeMargin);
        await parts.Documents.DeleteOlderThanAsync(sourceId, bound, options.QueueDelay, cancellationToken).ConfigureAwait(false);
        if (options.SecurityProviderId is { } providerId && identities > 0)
        {
            await parts.SecurityIdentities.DisableOlderThanAsync(providerId, bound, options.QueueDelay, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }
}
