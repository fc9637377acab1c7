using System.Globalization;
using DatabaseCrawler.Shop;
using Spectre.Console;

namespace DatabaseCrawler;

/// <summary>The table beside what Coveo has.</summary>
internal sealed class Comparison
{
    private const string Nothing = "–";
    private static readonly string[] Columns = ["Product", "In the table", "In Coveo"];

    private readonly List<string[]> _rows = [];

    /// <param name="snapshot">The table.</param>
    /// <param name="prices">What Coveo has.</param>
    /// <param name="shown">The products to show.</param>
    public Comparison(ShopSnapshot snapshot, IReadOnlyDictionary<string, decimal> prices, IReadOnlyList<long> shown)
    {
        var products = snapshot.Products().ToDictionary(product => product.Id);
        (Rows, Items) = (products.Count, prices.Count);
        Differences = products.Values.Count(product => !prices.TryGetValue(Product.DocumentIdOf(product.Id), out var price) || price != product.Price)
            + prices.Keys.Except(products.Keys.Select(Product.DocumentIdOf)).Count();
        foreach (var id in shown)
        {
            _rows.Add([$"no. {id}", Price(products.GetValueOrDefault(id)?.Price), Price(prices.TryGetValue(Product.DocumentIdOf(id), out var price) ? price : null)]);
        }
    }

    public int Rows { get; }

    public int Items { get; }

    public int Differences { get; }

    public Table ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        _rows.ForEach(row => table.AddRow(row));
        return table;
    }

    /// <summary>The same in Markdown.</summary>
    public IEnumerable<string> Lines() => _rows.Prepend(["---", "---", "---"]).Prepend(Columns).Select(row => $"| {string.Join(" | ", row)} |");

    private static string Price(decimal? price) => price?.ToString("0.00", CultureInfo.InvariantCulture) ?? Nothing;
}
