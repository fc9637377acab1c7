using System.Text.Json.Nodes;

namespace SampleHosting;

/// <summary>Looks into an emulator by its control API. The real service has none: a search page or the Content Browser tells there.</summary>
public sealed class LocalCoveo : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _sourceId;

    private LocalCoveo(HttpClient http, string sourceId) => (_http, _sourceId) = (http, Uri.EscapeDataString(sourceId));

    /// <summary>The emulator that is pushed to, or <see langword="null"/> where it is none.</summary>
    public static async Task<LocalCoveo?> FindAsync(CoveoConnection coveo, string sourceId, CancellationToken cancellationToken)
    {
        if (coveo.Options.Endpoint is not { IsLoopback: true } address)
        {
            return null;
        }

        // An emulator listens on this machine only, where a proxy has no business.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        using var answer = await http.GetAsync("_emulator/health", cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return new LocalCoveo(http, sourceId);
        }

        http.Dispose();
        return null;
    }

    /// <summary>All items of the source, or those that a query is for, such as <c>as=ana@acme.example</c>.</summary>
    public async Task<IReadOnlyList<JsonNode>> ItemsAsync(string query, CancellationToken cancellationToken)
    {
        var items = new List<JsonNode>();
        for (var (page, pages) = (0, 1); page < pages; page++)
        {
            var answer = await AskAsync("items", $"{query}&perPage=1000&page={page}", cancellationToken);
            pages = (int)answer["totalPages"]!;
            items.AddRange(answer["items"]!.AsArray().OfType<JsonNode>());
        }

        return items;
    }

    /// <summary>What the control API answers to a query about the source.</summary>
    public async Task<JsonNode> AskAsync(string what, string query, CancellationToken cancellationToken) =>
        JsonNode.Parse(await _http.GetStringAsync($"_emulator/{what}?source={_sourceId}&{query}", cancellationToken))!;

    public void Dispose() => _http.Dispose();
}
