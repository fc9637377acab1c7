using System.Globalization;
using System.Net;
using System.Text.Json;
using QuickStart.Connection;

namespace QuickStart.Index;

/// <summary>
/// Looks into the emulator's index by its control API. The real service has none: there the Search API and the Administration Console show
/// what is indexed.
/// </summary>
internal sealed class EmulatorIndex(HttpClient http, string sourceId) : IDisposable
{
    private const int EntriesPerPage = 1000;

    /// <summary>The index of the emulator that is pushed to, or <see langword="null"/> where it is none.</summary>
    public static async Task<EmulatorIndex?> FindAsync(CoveoService service, string sourceId, CancellationToken cancellationToken)
    {
        if (service.Endpoint is not { IsLoopback: true } baseAddress)
        {
            return null;
        }

        // An emulator listens on this machine only, where a proxy has no business.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + "/_emulator/"),
        };
        try
        {
            using var answer = await http.GetAsync(new Uri("health", UriKind.Relative), cancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return new EmulatorIndex(http, sourceId);
            }
        }
        catch (HttpRequestException)
        {
            // Whatever stands there, the first call of the client says what is wrong with it.
        }

        http.Dispose();
        return null;
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken) => (await ItemsAsync("perPage=1", cancellationToken)).Total;

    public async Task<IndexedItem?> FindAsync(string documentId, CancellationToken cancellationToken) =>
        (await ItemsAsync($"documentId={Uri.EscapeDataString(documentId)}", cancellationToken)).Items.SingleOrDefault();

    public Task<ItemPage> SearchAsync(string words, int hits, CancellationToken cancellationToken) =>
        ItemsAsync(string.Create(CultureInfo.InvariantCulture, $"q={Uri.EscapeDataString(words)}&perPage={hits}"), cancellationToken);

    public async Task<bool> IsFoundAsync(string words, string documentId, CancellationToken cancellationToken) =>
        (await ItemsAsync($"q={Uri.EscapeDataString(words)}&documentId={Uri.EscapeDataString(documentId)}", cancellationToken)).Total > 0;

    /// <summary>Reads from the log what was not indexed.</summary>
    public async Task<IReadOnlyList<NotIndexedItem>> NotIndexedAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var problems = new Dictionary<string, NotIndexedItem>(StringComparer.Ordinal);
        for (var page = 0; ; page++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"log?source={Uri.EscapeDataString(sourceId)}&page={page}&perPage={EntriesPerPage}");
            using var answer = await GetAsync(address, cancellationToken);
            foreach (var entry in answer.RootElement.GetProperty("documentLogEntries").EnumerateArray())
            {
                if (entry.GetProperty("result").GetString() is "ERROR" or "REJECTED" && entry.GetProperty("datetime").GetDateTimeOffset() >= since)
                {
                    var documentId = entry.GetProperty("id").GetString()!;
                    problems[documentId] = new NotIndexedItem(documentId, ReasonOf(entry));
                }
            }

            if (!answer.RootElement.GetProperty("hasNextPage").GetBoolean())
            {
                return [.. problems.Values];
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static string ReasonOf(JsonElement entry) =>
        entry.GetProperty("meta").TryGetProperty("errormessage", out var message) && message.GetString() is { Length: > 0 } reason
            ? reason
            : $"{entry.GetProperty("task").GetString()} {entry.GetProperty("result").GetString()}";

    private async Task<ItemPage> ItemsAsync(string query, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync($"items?source={Uri.EscapeDataString(sourceId)}&{query}", cancellationToken);
        var items = answer.RootElement.GetProperty("items").EnumerateArray().Select(item => new IndexedItem(
            item.GetProperty("documentId").GetString()!,
            item.GetProperty("title").GetString()!,
            item.GetProperty("state").GetString()!,
            item.GetProperty("size").GetInt64()));
        return new ItemPage([.. items], answer.RootElement.GetProperty("totalEntries").GetInt64());
    }

    private async Task<JsonDocument> GetAsync(string address, CancellationToken cancellationToken)
    {
        await using var answer = await http.GetStreamAsync(new Uri(address, UriKind.Relative), cancellationToken);
        return await JsonDocument.ParseAsync(answer, cancellationToken: cancellationToken);
    }
}
