using System.Text.Json.Nodes;
using SampleHosting;
using SecuredContent.Content;

namespace SecuredContent.Output;

/// <summary>Asks an emulator what a person finds, and why. The real service answers such questions in a search page.</summary>
internal sealed class Visibility(LocalCoveo local)
{
    /// <summary>The IDs of the items that a person finds.</summary>
    public async Task<IReadOnlySet<string>> SeenByAsync(Person person, CancellationToken cancellationToken) =>
        (await local.ItemsAsync(As(person), cancellationToken)).Select(item => (string)item["documentId"]!).ToHashSet(StringComparer.Ordinal);

    /// <summary>Why a person sees an item or not, in words: the verdict, and which groups and aliases led to it.</summary>
    public async Task<IReadOnlyList<string>> ExplainAsync(Person person, string documentId, CancellationToken cancellationToken)
    {
        var answer = await local.AskAsync("explain", $"documentId={Uri.EscapeDataString(documentId)}&{As(person)}", cancellationToken);
        var chains =
            from level in answer["levels"]!.AsArray()
            where (string?)level!["outcome"] is "ALLOW" or "DENY"
            from permissionSet in level["sets"]!.AsArray()
            from match in permissionSet!["matches"]!.AsArray()
            select Chain(match!);
        return [(string)answer["reason"]!, .. chains];
    }

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
}
