using System.Text.Json;

namespace Coveo.Push.IntegrationTests.Emulator;

/// <summary>Looks at what the local Coveo has indexed, the way a person would in the Content Browser.</summary>
internal sealed class EmulatorQuery(Uri baseUri) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = baseUri };

    /// <summary>The IDs of the items of a source that hold all the words, or of all its items.</summary>
    public async Task<IReadOnlyList<string>> DocumentIdsAsync(string sourceId, string? words = null)
    {
        using var answer = await GetAsync($"_emulator/items?source={Uri.EscapeDataString(sourceId)}&perPage=1000{(words is null ? "" : "&q=" + Uri.EscapeDataString(words))}");
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("documentId").GetString()!)];
    }

    public async Task<JsonElement?> ItemAsync(string sourceId, string documentId)
    {
        using var answer = await GetAsync($"_emulator/items?source={Uri.EscapeDataString(sourceId)}&documentId={Uri.EscapeDataString(documentId)}");
        var items = answer.RootElement.GetProperty("items");
        return items.GetArrayLength() == 0 ? null : items[0].Clone();
    }

    /// <summary>All items of a source by their IDs, however many there are.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> ItemsAsync(string sourceId)
    {
        var items = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        for (var (page, pages) = (0, 1); page < pages; page++)
        {
            using var answer = await GetAsync($"_emulator/items?source={Uri.EscapeDataString(sourceId)}&perPage=1000&page={page}");
            pages = answer.RootElement.GetProperty("totalPages").GetInt32();
            foreach (var item in answer.RootElement.GetProperty("items").EnumerateArray())
            {
                items.Add(item.GetProperty("documentId").GetString()!, item.Clone());
            }
        }

        return items;
    }

    /// <summary>What was done with an item, in the words of the Log Browser, each word once.</summary>
    public async Task<IReadOnlyList<string>> OperationsAsync(string sourceId, string documentId)
    {
        using var answer = await GetAsync($"_emulator/log?source={Uri.EscapeDataString(sourceId)}&documentId={Uri.EscapeDataString(documentId)}&perPage=1000");
        return [.. answer.RootElement.GetProperty("documentLogEntries").EnumerateArray().Select(entry => entry.GetProperty("operation").GetString()!).Distinct()];
    }

    /// <summary>The IDs of the items that somebody finds who is known by an e-mail address; an anonymous visitor has none.</summary>
    public async Task<IReadOnlyList<string>> SeenByAsync(string sourceId, string? email)
    {
        using var answer = await GetAsync($"_emulator/items?source={Uri.EscapeDataString(sourceId)}&{As(email)}&perPage=1000");
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("documentId").GetString()!)];
    }

    /// <summary>Why somebody finds an item or not.</summary>
    public async Task<JsonElement> ExplainAsync(string sourceId, string documentId, string? email)
    {
        using var answer = await GetAsync($"_emulator/explain?source={Uri.EscapeDataString(sourceId)}&documentId={Uri.EscapeDataString(documentId)}&{As(email)}");
        return answer.RootElement.Clone();
    }

    /// <summary>What is known of a provider's identity of that name.</summary>
    public async Task<JsonElement> IdentityAsync(string provider, string name)
    {
        using var answer = await GetAsync($"_emulator/identities?provider={Uri.EscapeDataString(provider)}&q={Uri.EscapeDataString(name)}");
        return answer.RootElement.GetProperty("identities").EnumerateArray().Single(identity => identity.GetProperty("name").GetString() == name).Clone();
    }

    /// <summary>How many identities of a provider are in a state.</summary>
    public async Task<int> CountIdentitiesAsync(string provider, string state)
    {
        using var answer = await GetAsync($"_emulator/identities?provider={Uri.EscapeDataString(provider)}&state={state}&perPage=1");
        return answer.RootElement.GetProperty("totalEntries").GetInt32();
    }

    /// <summary>Everything that was done, in the words of the Log Browser, each word once.</summary>
    public async Task<IReadOnlyList<string>> OperationsAsync()
    {
        using var answer = await GetAsync("_emulator/log?perPage=1000");
        return [.. answer.RootElement.GetProperty("documentLogEntries").EnumerateArray().Select(entry => entry.GetProperty("operation").GetString()!).Distinct()];
    }

    /// <summary>Moves the clock of the local Coveo, so that what waits for its time happens.</summary>
    public async Task AdvanceClockAsync(TimeSpan time)
    {
        using var answer = await _http.PostAsync($"_emulator/clock?advanceSeconds={(long)time.TotalSeconds}", content: null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Moves what waits in a stepped pipeline some stages on.</summary>
    public async Task StepAsync(int count)
    {
        using var answer = await _http.PostAsync($"_emulator/step?count={count}", content: null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private static string As(string? email) => email is null ? "anonymous=true" : $"as={Uri.EscapeDataString(email)}";

    private async Task<JsonDocument> GetAsync(string path) => JsonDocument.Parse(await _http.GetStringAsync(path));
}
