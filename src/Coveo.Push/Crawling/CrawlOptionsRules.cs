namespace Coveo.Push;

/// <summary>What is wrong with the options of a crawl, said before anything is sent.</summary>
internal static class CrawlOptionsRules
{
    /// <summary>Checks the options of a crawl.</summary>
    /// <returns>A copy that later changes do not reach.</returns>
    public static CrawlOptions Checked(CrawlOptions? options)
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

        DeleteOlderThanRules.CheckQueueDelay(snapshot.QueueDelay);
        return snapshot;
    }
}
