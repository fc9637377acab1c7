using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Items;
using SampleHosting;
using Spectre.Console;

namespace Catalog;

/// <summary>What an emulator has, as a table.</summary>
internal sealed class ArrivedItems
{
    private static readonly string[] Columns = ["Item", "Type", "Price", "Tags", "Rating", "Stock"];

    private readonly List<string[]> _rows;

    private ArrivedItems(List<string[]> rows) => _rows = rows;

    public static async Task<ArrivedItems> AskAsync(LocalCoveo local, CancellationToken cancellationToken)
    {
        var items = await local.ItemsAsync("", cancellationToken);
        return new([.. items.Select(RowOf).OrderBy(row => Array.IndexOf(["Product", "Variant", "Availability"], row[1])).ThenBy(row => row[0], StringComparer.Ordinal)]);
    }

    /// <summary>With a frame and colours.</summary>
    public Table ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns(Columns);
        _rows.ForEach(row => table.AddRow([.. row.Select(Markup.Escape)]));
        return table;
    }

    /// <summary>The same in Markdown.</summary>
    public IEnumerable<string> Lines() => _rows.Prepend([.. Columns.Select(_ => "---")]).Prepend(Columns).Select(row => $"| {string.Join(" | ", row)} |");

    private static string[] RowOf(JsonNode item)
    {
        var metadata = item["metadata"]!;
        return
        [
            (string)item["documentId"]!,
            (string?)metadata["objecttype"] ?? "",
            metadata[CatalogFields.Price] is { } price ? ((decimal)price).ToString("0.00", CultureInfo.InvariantCulture) : "",
            string.Join(", ", metadata[CatalogFields.Tags]?.AsArray().Select(tag => (string?)tag) ?? []),
            $"{metadata[CatalogFields.Rating]}",
            string.Join(", ", metadata[CatalogFields.Stock]?.AsObject().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} {entry.Value}") ?? []),
        ];
    }
}
