using System.Text.Json.Nodes;
using SecuredContent.Content;

namespace SecuredContent.Connection;

/// <summary>Asks an emulator what a person finds, and why. The real service answers such questions in a search page.</summary>
internal sealed class LocalCoveo : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _sourceId;

    private LocalCoveo(HttpClient http, string sourceId) => (_http, _sourceId) = (http, Uri.EscapeDataString(sourceId));

    /// <summary>The emulator at that address, or <see langword="null"/> where there is none.</summary>
    public static async Task<LocalCoveo?> FindAsync(Uri? address, string sourceId, CancellationToken cancellationToken)
    {
        if (address is not { IsLoopback: true })
        {
            return null;
        }

        var http = new HttpClient { BaseAddress = address };
        using var answer = await http.GetAsync("_emulator/health", cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return new LocalCoveo(http, sourceId);
        }

        http.Dispose();
        return null;
    }

    /// <summary>The IDs of the items that a person finds.</summary>
    public async Task<IReadOnlySet<string>> SeenByAsync(Person person, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"_emulator/items?source={_sourceId}&{As(person)}&perPage=1000", cancellationToken);
        return answer["items"]!.AsArray().Select(item => (string)item!["documentId"]!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Why a person sees an item or not, in words: the verdict, and which groups and aliases led to it.</summary>
    public async Task<IReadOnlyList<string>> ExplainAsync(Person person, string documentId, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"_emulator/explain?source={_sourceId}&documentId={Uri.EscapeDataString(documentId)}&{As(person)}", cancellationToken);
        var chains =
            from level in answer["levels"]!.AsArray()
            where (string?)level!["outcome"] is "ALLOW" or "DENY"
            from permissionSet in level["sets"]!.AsArray()
            from match in permissionSet!["matches"]!.AsArray()
            select Chain(match!);
        return [(string)answer["reason"]!, .. chains];
    }

    public void Dispose() => _http.Dispose();

    private static string Chain(JsonNode match)
    {
        var links = match["chain"]!.AsArray().Select(link => (string?)link!["via"] switch
        {
            "ALIAS" => $" is {Name(link)}",
            "MEMBER" => $", in {Name(link)}",
            "GRANTED" => $", by own account in {Name(link)}",
            _ => Name(link),
        });
        return $"{string.Concat(links)}: {((string)match["effect"]! == "DENIED" ? "denied" : "allowed")}";
    }

    private static string Name(JsonNode link) => (string)link["name"]!;

    private static string As(Person person) => person.Email is { } email ? $"as={Uri.EscapeDataString(email)}" : "anonymous=true";

    private async Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken) =>
        JsonNode.Parse(await _http.GetStringAsync(path, cancellationToken))!;
}
