using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Soak.Emulation;

/// <summary>What the emulator holds and what goes wrong in it, over its control API, which no fault disturbs.</summary>
internal sealed class EmulatorControl(Uri address) : IDisposable
{
    private const int PerPage = 1000;

    /// <summary>A call that was given up ends within seconds.</summary>
    private const int MostReadings = 50;

    private readonly HttpClient _http = new() { BaseAddress = new Uri(address, "_emulator/"), Timeout = TimeSpan.FromMinutes(5) };

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// The same, when nothing changes it any more. It is read in pages, newest first: an item that is deleted meanwhile, by a call that was given up, moves others to
    /// pages that were read already, and they seem to be missing.
    /// </summary>
    public async Task<Dictionary<string, HeldItem>> ItemsAtRestAsync(string sourceId)
    {
        var held = await ItemsAsync(sourceId);
        for (var reading = 0; reading < MostReadings; reading++)
        {
            var before = held;
            held = await ItemsAsync(sourceId);
            if (held.Count == before.Count && held.All(item => before.TryGetValue(item.Key, out var value) && value == item.Value))
            {
                break;
            }
        }

        return held;
    }

    /// <summary>The version of each item of a source, with the size of its body.</summary>
    public async Task<Dictionary<string, HeldItem>> ItemsAsync(string sourceId)
    {
        var held = new Dictionary<string, HeldItem>(StringComparer.Ordinal);
        await PagesAsync($"items?source={Uri.EscapeDataString(sourceId)}", "items", item =>
            held[item.GetProperty("documentId").GetString()!] = new HeldItem(Version(item.GetProperty("metadata")), item.GetProperty("size").GetInt64()));
        return held;
    }

    /// <summary>The members of each identity of a provider that is not disabled.</summary>
    public async Task<Dictionary<string, string>> IdentitiesAsync(string providerId)
    {
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        await PagesAsync($"identities?provider={Uri.EscapeDataString(providerId)}&state=UP_TO_DATE", "identities", identity =>
            held[identity.GetProperty("name").GetString()!] = string.Join(',', identity.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString())));
        return held;
    }

    public async Task AddFaultAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri("faults", UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"The emulator takes no fault {json}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Takes a fault away.</summary>
    /// <returns>How many calls it was applied to.</returns>
    public async Task<int> RemoveFaultAsync(string id)
    {
        var hits = 0;
        using (var faults = await GetAsync("faults"))
        {
            foreach (var fault in faults.RootElement.GetProperty("faults").EnumerateArray().Where(fault => fault.GetProperty("id").GetString() == id))
            {
                hits = fault.GetProperty("hits").GetInt32();
            }
        }

        using var removed = await _http.DeleteAsync(new Uri("faults/" + id, UriKind.Relative));
        return hits;
    }

    /// <summary>What the emulator's log says of an item, oldest first, as text for people.</summary>
    public async Task<string> LogAsync(string sourceId, string documentId)
    {
        using var answer = await GetAsync($"log?source={Uri.EscapeDataString(sourceId)}&documentId={Uri.EscapeDataString(documentId)}&perPage=60");
        return string.Join("\n  ", answer.RootElement.GetProperty("documentLogEntries").EnumerateArray().Select(entry => entry.GetRawText()));
    }

    private static int Version(JsonElement metadata) =>
        metadata.TryGetProperty(SoakItems.VersionKey, out var version)
            ? version.ValueKind == JsonValueKind.Number ? version.GetInt32() : int.Parse(version.GetString()!, CultureInfo.InvariantCulture)
            : int.Parse(metadata.GetProperty("title").GetString()!, CultureInfo.InvariantCulture);

    private async Task PagesAsync(string query, string list, Action<JsonElement> each)
    {
        for (var page = 0; ; page++)
        {
            using var answer = await GetAsync($"{query}&perPage={PerPage}&page={page}");
            var elements = answer.RootElement.GetProperty(list);
            foreach (var element in elements.EnumerateArray())
            {
                each(element);
            }

            if (elements.GetArrayLength() < PerPage)
            {
                return;
            }
        }
    }

    private async Task<JsonDocument> GetAsync(string query)
    {
        using var answer = await _http.GetAsync(new Uri(query, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        return await JsonDocument.ParseAsync(stream);
    }
}
