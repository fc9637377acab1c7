using Coveo.Push;

namespace Shop;

/// <summary>The examples of the packages' pages, line by line.</summary>
internal static class Examples
{
    public static void Connect(string apiKey)
    {
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = apiKey,
            Region = CoveoRegion.Canada,
        });
    }

    public static async Task PushAsync(ICoveoPushClient client, string sourceId, IEnumerable<Product> shop)
    {
        var documents =
            from product in shop
            select new PushDocument(product.Url)
            {
                Title = product.Name,
                Body = DocumentBody.FromText(product.Description),
                Metadata = { ["price"] = product.Price, ["colors"] = ["blue", "white"] },
            };
        var summary = await client.Batches.PushAsync(sourceId, documents);
        Console.WriteLine(summary);
    }

    public static async Task RebuildAsync(ICoveoPushClient client, string sourceId, IReadOnlyList<PushDocument> documents)
    {
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
        foreach (var document in documents)
        {
            await crawl.AddAsync(document);
        }

        Console.WriteLine(await crawl.CompleteAsync());
    }

    public static async Task RescanAsync(ICoveoPushClient client, string sourceId, IReadOnlyList<PushDocument> documents)
    {
        var store = new SqliteCrawlStateStore("crawl-state.db");
        await using var crawl = await client.Crawls.StartRescanAsync(sourceId, new CrawlOptions { StateStore = store });
        foreach (var document in documents)
        {
            await crawl.AddAsync(document);
        }

        Console.WriteLine(await crawl.CompleteAsync());
    }
}
