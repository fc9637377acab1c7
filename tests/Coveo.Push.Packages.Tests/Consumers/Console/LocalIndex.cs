using System.Text.Json;

namespace Shop;

/// <summary>What is found in the local Coveo.</summary>
internal static class LocalIndex
{
    public static async Task<string> FindAsync(Uri coveo, string words)
    {
        using var http = new HttpClient { BaseAddress = coveo };
        using var found = JsonDocument.Parse(await http.GetStringAsync($"_emulator/items?q={Uri.EscapeDataString(words)}"));
        var ids = found.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("documentId").GetString());
        return string.Join(' ', ids.Order(StringComparer.Ordinal));
    }
}
