using System.Net;
using System.Text;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Strips HTML down to what a reader sees. Every character is looked at once or twice, however broken the markup.</summary>
internal static class HtmlText
{
    private static readonly string[] InvisibleElements = ["script", "style", "template", "noscript"];

    public static bool IsHtml(string? fileExtension) =>
        fileExtension is not null
        && (fileExtension.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || fileExtension.Equals(".htm", StringComparison.OrdinalIgnoreCase)
            || fileExtension.Equals(".xhtml", StringComparison.OrdinalIgnoreCase));

    public static string? Title(string html)
    {
        var start = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var textStart = start < 0 ? -1 : html.IndexOf('>', start) + 1;
        var end = textStart <= 0 ? -1 : html.IndexOf("</title", textStart, StringComparison.OrdinalIgnoreCase);
        var title = end < 0 ? string.Empty : WebUtility.HtmlDecode(html[textStart..end]).Trim();
        return title.Length == 0 ? null : title;
    }

    public static string Words(string html)
    {
        var words = new StringBuilder(html.Length);
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            if (tag < 0)
            {
                words.Append(html, position, html.Length - position);
                break;
            }

            words.Append(html, position, tag - position);
            position = After(html, tag, words);
        }

        return WebUtility.HtmlDecode(words.ToString());
    }

    private static int After(string html, int tag, StringBuilder words)
    {
        if (!StartsMarkup(html, tag))
        {
            words.Append('<');
            return tag + 1;
        }

        words.Append(' ');
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
        {
            return EndOf(html, tag + 4, "-->");
        }

        var end = EndOf(html, tag, ">");
        var invisible = Array.Find(InvisibleElements, name => IsStartOf(html, tag, name));
        return invisible is null ? end : EndOf(html, EndOf(html, end, $"</{invisible}"), ">");
    }

    private static bool StartsMarkup(string html, int tag) =>
        tag + 1 < html.Length && (char.IsAsciiLetter(html[tag + 1]) || html[tag + 1] is '/' or '!' or '?');

    private static bool IsStartOf(string html, int tag, string name) =>
        string.Compare(html, tag + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (tag + 1 + name.Length >= html.Length || !char.IsAsciiLetterOrDigit(html[tag + 1 + name.Length]));

    /// <summary>What is never closed hides the rest of the text, as in a browser.</summary>
    private static int EndOf(string html, int from, string end)
    {
        var found = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }
}
