using System.Text.Json;
using WebApp.Cms;

namespace WebApp.Webhook;

/// <summary>Reads an event, and says everything that is wrong with one at once.</summary>
internal static class PageEventReader
{
    private const string Shape = """{"type": "created", "page": {"url": "https://cms.example/pages/1", "title": "…", "text": "…"}}""";
    private const int LongestShown = 100;

    /// <returns>The event; <see langword="null"/> where <paramref name="errors"/> says something.</returns>
    public static PageEvent? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<string> errors)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var found = new List<string>();
            var read = Read(json.RootElement, found);
            errors = found;
            return found.Count == 0 ? read : null;
        }
        catch (JsonException broken)
        {
            errors = [$"The body is not JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}). Send {Shape}."];
            return null;
        }
    }

    private static PageEvent? Read(JsonElement root, List<string> errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add($"The body is {Show(root)}, and should be an object: {Shape}.");
            return null;
        }

        var kind = KindOf(root, errors);
        if (!root.TryGetProperty("page", out var page) || page.ValueKind != JsonValueKind.Object)
        {
            errors.Add($"page is {(page.ValueKind == JsonValueKind.Undefined ? "missing" : Show(page))}, and should be an object: {Shape}.");
            return null;
        }

        var url = UrlOf(page, errors);

        // Nobody looks at the title and the text of a page that is gone.
        var (title, text) = kind == PageEventKind.Deleted ? ("", "") : (TextOf(page, "title", mayBeBlank: false, errors), TextOf(page, "text", mayBeBlank: true, errors));
        return new PageEvent(kind ?? default, new Page(url, title, text));
    }

    private static PageEventKind? KindOf(JsonElement root, List<string> errors)
    {
        var isThere = root.TryGetProperty("type", out var type);
        switch (type.ValueKind == JsonValueKind.String ? type.GetString() : null)
        {
            case "created":
                return PageEventKind.Created;
            case "changed":
                return PageEventKind.Changed;
            case "deleted":
                return PageEventKind.Deleted;
            default:
                errors.Add($"type is {(isThere ? Show(type) : "missing")}. It is \"created\", \"changed\" or \"deleted\".");
                return null;
        }
    }

    private static string UrlOf(JsonElement page, List<string> errors)
    {
        var url = TextOf(page, "url", mayBeBlank: false, errors);
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            errors.Add($"page.url is {Show(page.GetProperty("url"))}. Send a whole address with http or https, such as \"https://cms.example/pages/1\".");
        }

        return url;
    }

    private static string TextOf(JsonElement page, string name, bool mayBeBlank, List<string> errors)
    {
        var isThere = page.TryGetProperty(name, out var value);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        if (text is null || (!mayBeBlank && string.IsNullOrWhiteSpace(text)))
        {
            errors.Add($"page.{name} is {(isThere ? Show(value) : "missing")}. Send a text{(mayBeBlank ? "" : " that is not blank")}.");
            return "";
        }

        return text;
    }

    private static string Show(JsonElement value) =>
        value.GetRawText() is var text && text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
}
