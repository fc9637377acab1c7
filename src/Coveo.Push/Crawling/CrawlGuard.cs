using System.Globalization;

namespace Coveo.Push;

/// <summary>
/// Doubts a crawl that has delivered suspiciously little compared with what was there before: more likely the repository could be read only in
/// part than it has shrunk so much.
/// </summary>
internal sealed class CrawlGuard
{
    private readonly double _share;
    private readonly long? _before;
    private readonly string? _unknownBecause;

    private CrawlGuard(double share, long? before, string? unknownBecause) => (_share, _before, _unknownBecause) = (share, before, unknownBecause);

    /// <summary>How many items there were, if that is known.</summary>
    public long? Before => _before;

    /// <summary>Doubts nothing.</summary>
    public static CrawlGuard None { get; } = new(share: 0, before: null, unknownBecause: null);

    /// <summary>Learns how many items there were: that the last crawl has found, if that is remembered, or else that the source has before the crawl changes it.</summary>
    public static async Task<CrawlGuard> OfAsync(CrawlParts parts, string sourceId, CrawlOptions options, CrawlMemory? memory, CancellationToken cancellationToken)
    {
        if (options.DeletesHoweverLittle || options.SmallestShareOfLastCrawl == 0)
        {
            return None;
        }

        if (memory?.Items is { } items)
        {
            return new CrawlGuard(options.SmallestShareOfLastCrawl, items, unknownBecause: null);
        }

        try
        {
            var source = await parts.Sources.GetAsync(sourceId, cancellationToken).ConfigureAwait(false);
            return new CrawlGuard(options.SmallestShareOfLastCrawl, source.NumberOfDocuments, "the service has not said it.");
        }
        catch (CoveoPushException unreadable)
        {
            // A key may be good for pushing and not for looking: the crawl goes on, and deletes nothing.
            return new CrawlGuard(options.SmallestShareOfLastCrawl, before: null, unreadable.Message);
        }
    }

    /// <summary>Why a crawl is not to be believed that has delivered so many items, or <see langword="null"/>.</summary>
    public string? Doubt(long delivered)
    {
        if (_share == 0)
        {
            return null;
        }

        if (_before is not { } before)
        {
            return $"It is not known how many items the source had before: {_unknownBecause} {Override}";
        }

        return delivered >= _share * before
            ? null
            : string.Format(
                CultureInfo.InvariantCulture,
                "The crawl has delivered {0:N0} items, fewer than {1:P0} of the {2:N0} that were there before: the repository may have been read only in part. {3}",
                delivered,
                _share,
                before,
                Override);
    }

    private const string Override = $"Set {nameof(CrawlOptions)}.{nameof(CrawlOptions.DeletesHoweverLittle)} for a crawl that is to delete all the same.";
}
