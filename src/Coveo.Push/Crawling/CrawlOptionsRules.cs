namespace Coveo.Push;

/// <summary>What is wrong with the options of a crawl, said before anything is sent.</summary>
internal static class CrawlOptionsRules
{
    /// <summary>Checks the options of a crawl.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="mode">How it crawls.</param>
    /// <returns>A copy that later changes do not reach.</returns>
    public static CrawlOptions Checked(CrawlOptions? options, CrawlMode mode)
    {
        var snapshot = (options ?? new CrawlOptions()).Snapshot();
        if (snapshot.SmallestShareOfLastCrawl is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                snapshot.SmallestShareOfLastCrawl,
                FormattableString.Invariant($"{nameof(CrawlOptions)}.{nameof(CrawlOptions.SmallestShareOfLastCrawl)} is {snapshot.SmallestShareOfLastCrawl}. Give a share from 0 to 1, such as 0.5 for half."));
        }

        if (snapshot.SecurityProviderId is { } providerId)
        {
            Identifier.CheckProviderId(providerId);
        }

        if (snapshot.LeaseDuration < TimeSpan.FromSeconds(1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), snapshot.LeaseDuration, $"{nameof(CrawlOptions)}.{nameof(CrawlOptions.LeaseDuration)} is {snapshot.LeaseDuration}. Give one second at least.");
        }

        if (snapshot.Resume && string.IsNullOrEmpty(snapshot.Name))
        {
            throw new ArgumentException($"{nameof(CrawlOptions)}.{nameof(CrawlOptions.Resume)} is set without a {nameof(CrawlOptions.Name)}. Name the crawl to go on with, each time it is started.", nameof(options));
        }

        if (snapshot.StateStore is null && (mode == CrawlMode.Rescan || snapshot.Name is not null))
        {
            throw new ArgumentException(
                $"{(mode == CrawlMode.Rescan ? "A rescan must" : "A crawl with a name must")} remember what the source has. Set {nameof(CrawlOptions)}.{nameof(CrawlOptions.StateStore)}, "
                + $"to an {nameof(InMemoryCrawlStateStore)} that lives as long as the crawler, or to a store on disk.",
                nameof(options));
        }

        CrawlVerificationRules.CheckOptions(snapshot);
        DeleteOlderThanRules.CheckQueueDelay(snapshot.QueueDelay);
        return snapshot;
    }
}
