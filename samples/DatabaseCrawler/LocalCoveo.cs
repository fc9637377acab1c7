using System.Text.Json.Nodes;

namespace DatabaseCrawler;

/// <summary>Asks an emulator what it has. With the real service, a search page or the Content Browser tells.</summary>
internal sealed class LocalCoveo(Uri address, string sourceId)
{
    /// <summary>Whether an emulator may be there: it is on this machine.</summary>
    public static bool MayBeAt(Uri? address) => address is { IsLoopback: true };

    /// <summary>The items by their IDs, with their prices.</summary>
    public async Task<IReadOnlyDictionary<string, decimal>> PricesAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = address };
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var (page, pages) = (0, 1); page < pages; page++)
        {
            var answer = JsonNode.Parse(await http.GetStringAsync($"_emulator/items?source={Uri.EscapeDataString(sourceId)}&perPage=1000&page={page}", cancellationToken))!;
            pages = (int)answer["totalPages"]!;
            foreach (var item in answer["items"]!.AsArray())
            {
                prices.Add((string)item!["documentId"]!, (decimal)item["metadata"]!["price"]!);
            }
        }

        return prices;
    }
}
