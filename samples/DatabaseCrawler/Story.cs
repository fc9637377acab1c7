using System.Globalization;
using Coveo.Push;
using Coveo.Push.Platform;
using DatabaseCrawler.Shop;
using SampleHosting;

namespace DatabaseCrawler;

/// <summary>The life of a crawled table: a first crawl, changes, a crash.</summary>
/// <param name="coveo">Where to push.</param>
/// <param name="output">What is printed.</param>
/// <param name="folder">For the database, and for what the crawls remember.</param>
internal sealed class Story(CoveoConnection coveo, RunOutput output, string folder)
{
    private const int Products = 1000;
    private const int LivesForChanges = 250;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Products {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss.fff}");
        var sourceId = await SampleSource.CreateAsync(coveo, new SourceDefinition(name, SourceVisibility.Private), cancellationToken);
        output.Say("Source", name);
        using var shop = ShopDatabase.Create(Path.Combine(folder, ProductCrawl.DatabaseFile), Products);
        output.Say("Table", $"product, {Products:N0} rows");

        // 1. Nothing is remembered yet: a rebuild.
        await CrawlAsync(sourceId, cancellationToken);

        // 2. Only what has changed, and what is gone.
        var changed = shop.Execute("UPDATE product SET price = '199.00' WHERE id <= 30");
        var deleted = shop.Execute("DELETE FROM product WHERE id BETWEEN 11 AND 15");
        var added = shop.Execute("INSERT INTO product (id, name, price) VALUES (1001, 'Kayak no. 1001', '79.00'), (1002, 'Kayak no. 1002', '89.00')");
        output.Say("Changes", $"{changed} rows changed, {deleted} of them deleted, {added} added");
        await CrawlAsync(sourceId, cancellationToken);

        // 3. Nothing to do costs two calls: the status, there and back.
        await CrawlAsync(sourceId, cancellationToken);

        // 4. A crawler that dies, and the next one.
        changed = shop.Execute("UPDATE product SET price = '299.00' WHERE id BETWEEN 101 AND 500");
        output.Say("Changes", $"{changed} rows changed");
        await KilledCrawler.RunAsync(coveo.Options, folder, sourceId, LivesForChanges, cancellationToken);
        output.Say("Crash", $"a crawler was killed after {LivesForChanges} of these changes");
        await CrawlAsync(sourceId, cancellationToken);

        return await CompareAsync(shop, sourceId, cancellationToken);
    }

    private async Task CrawlAsync(string sourceId, CancellationToken cancellationToken)
    {
        var crawl = new ProductCrawl(coveo.Client.Crawls, folder);
        var report = await crawl.RunAsync(sourceId, cancellationToken);
        var from = crawl.BeganBehind is { } version ? $", from row version {version:N0}" : "";
        output.Say(report.Mode == CrawlMode.Rebuild ? "Rebuild" : "Incremental", $"{report.AddedOrUpdated:N0} sent, {report.Deleted:N0} deleted{from}, in {report.Requests} calls");
    }

    private async Task<int> CompareAsync(ShopDatabase shop, string sourceId, CancellationToken cancellationToken)
    {
        using var local = await LocalCoveo.FindAsync(coveo, sourceId, cancellationToken);
        if (local is null)
        {
            output.Say("Compare", "in the Content Browser of the Administration Console, filtered by the source; delete it when you are done");
            return ExitCode.EverythingDelivered;
        }

        var items = await local.ItemsAsync("", cancellationToken);
        var prices = items.ToDictionary(item => (string)item["documentId"]!, item => (decimal)item["metadata"]!["price"]!, StringComparer.Ordinal);
        using var snapshot = shop.Look();
        var comparison = new Comparison(snapshot, prices, shown: [1, 11, 300, 500, 501, 1001]);
        output.Say("Compare", $"{comparison.Rows:N0} rows in the table, {comparison.Items:N0} items in Coveo, {comparison.Differences:N0} differences");
        output.Show(comparison.ToTable(), comparison.Lines());
        return comparison.Differences == 0 ? ExitCode.EverythingDelivered : ExitCode.SomethingNotDelivered;
    }
}
