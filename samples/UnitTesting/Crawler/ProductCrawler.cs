using Coveo.Push;

namespace UnitTesting.Crawler;

/// <summary>Keeps a source equal to the catalog of a shop. It knows Coveo by an interface only, so its tests decide what stands behind it.</summary>
public sealed class ProductCrawler(IProductCatalog catalog, ICoveoPushClient coveo, string sourceId)
{
    /// <summary>How long to wait until the service has told what became of the items.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    public static string AddressOf(string number) => $"https://shop.acme.example/products/{Uri.EscapeDataString(number)}";

    /// <summary>Gives the whole catalog to the source; what is no longer in it is deleted at the end.</summary>
    public async Task<CrawlReport> CrawlAsync(CancellationToken cancellationToken = default)
    {
        await using var crawl = await coveo.Crawls.StartRebuildAsync(sourceId, cancellationToken: cancellationToken);
        foreach (var department in catalog.Departments)
        {
            try
            {
                await foreach (var product in catalog.ProductsOfAsync(department, cancellationToken))
                {
                    if (!product.IsDiscontinued)
                    {
                        await crawl.AddAsync(DocumentOf(product), cancellationToken);
                    }
                }
            }
            catch (IOException unreadable)
            {
                // Its products would look as if they were gone. Now none of them is deleted.
                crawl.ReportGap($"Department '{department}' cannot be read: {unreadable.Message}");
            }
        }

        var report = await crawl.CompleteAsync(cancellationToken: cancellationToken);
        return report with { Verification = await crawl.VerifyAsync(Patience, cancellationToken: cancellationToken) };
    }

    /// <summary>Brings one product up to date, when the shop says that it has changed.</summary>
    /// <returns>How long to wait before trying again, when Coveo is too busy now; otherwise <see langword="null"/>.</returns>
    public async Task<TimeSpan?> UpdateAsync(string number, CancellationToken cancellationToken = default)
    {
        try
        {
            var product = await catalog.FindAsync(number, cancellationToken);
            if (product is null or { IsDiscontinued: true })
            {
                await coveo.Documents.DeleteAsync(sourceId, AddressOf(number), cancellationToken: cancellationToken);
            }
            else
            {
                await coveo.Documents.AddOrUpdateAsync(sourceId, DocumentOf(product), cancellationToken: cancellationToken);
            }

            return null;
        }
        catch (CoveoThrottledException busy)
        {
            return busy.RetryAfter ?? TimeSpan.FromMinutes(1);
        }
    }

    private static PushDocument DocumentOf(Product product) => new(AddressOf(product.Number))
    {
        Title = product.Name,
        Body = DocumentBody.FromText(product.Description),
        Metadata = { ["price"] = product.Price, ["colors"] = MetadataValue.List(product.Colors) },
    };
}
