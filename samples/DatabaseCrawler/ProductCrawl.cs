using System.Globalization;
using Coveo.Push;
using DatabaseCrawler.Shop;

namespace DatabaseCrawler;

/// <summary>Crawls the table: everything the first time, and from then on what has changed since the last row version that the service has.</summary>
/// <param name="crawls">The client.</param>
/// <param name="folder">Holds the database, and what is remembered of the source.</param>
/// <param name="whenAdded">Is told how many changes were added so far.</param>
internal sealed class ProductCrawl(ICrawlsClient crawls, string folder, Action<int>? whenAdded = null)
{
    public const string DatabaseFile = "shop.db";

    // Each checkpoint sends the batch that fills: with millions of changes, save one every some thousand.
    private const int ChangesBetweenCheckpoints = 100;

    /// <summary>The row version behind which the crawl began; <see langword="null"/> where it took everything.</summary>
    public long? BeganBehind { get; private set; }

    /// <exception cref="CrawlIncompleteException">Not everything was taken; what was not will be given again.</exception>
    public async Task<CrawlReport> RunAsync(string sourceId, CancellationToken cancellationToken)
    {
        await using var crawl = await StartAsync(sourceId, cancellationToken);
        using var shop = ShopDatabase.Open(Path.Combine(folder, DatabaseFile));
        using var snapshot = shop.Look();
        if (crawl.Mode == CrawlMode.Rebuild)
        {
            await AddAllAsync(crawl, snapshot, cancellationToken);
        }
        else
        {
            var version = long.Parse(crawl.Checkpoint!, CultureInfo.InvariantCulture);
            BeganBehind = version;
            await AddChangesAsync(crawl, snapshot.ChangesSince(version), cancellationToken);
        }

        // Remembered together with the items, and only if the service has taken them all.
        return await crawl.CompleteAsync(Token(snapshot.LastVersion), cancellationToken);
    }

    private static async Task AddAllAsync(ICrawlSession crawl, ShopSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var product in snapshot.Products())
        {
            await crawl.AddAsync(product.ToDocument(), cancellationToken);
        }
    }

    private async Task AddChangesAsync(ICrawlSession crawl, IEnumerable<ProductChange> changes, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var change in changes)
        {
            await (change.Product is { } product
                ? crawl.AddAsync(product.ToDocument(), cancellationToken)
                : crawl.DeleteAsync(Product.DocumentIdOf(change.Id), cancellationToken: cancellationToken));
            if (++added % ChangesBetweenCheckpoints == 0)
            {
                await crawl.SaveCheckpointAsync(Token(change.Version), cancellationToken);
            }

            whenAdded?.Invoke(added);
        }
    }

    private async Task<ICrawlSession> StartAsync(string sourceId, CancellationToken cancellationToken)
    {
        var options = new CrawlOptions
        {
            StateStore = new SqliteCrawlStateStore(Path.Combine(folder, "crawls.db")),

            // Another one, whenever ToDocument makes items in another way: everything is pushed again then.
            Fingerprint = "product 1",

            // Who comes after a crawler that was killed gets the source at once. Let there be one crawler of the folder.
            LeaseHolder = "DatabaseCrawler",
        };
        var changes = await crawls.StartIncrementalAsync(sourceId, options, cancellationToken);
        if (changes is { FullPassReason: null, Checkpoint: not null })
        {
            return changes;
        }

        // Nothing is remembered yet, or nothing of it holds any more.
        await changes.DisposeAsync();
        return await crawls.StartRebuildAsync(sourceId, options, cancellationToken);
    }

    private static string Token(long version) => version.ToString(CultureInfo.InvariantCulture);
}
