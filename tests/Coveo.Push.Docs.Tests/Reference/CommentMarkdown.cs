using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Coveo.Push.Docs.Tests.Reference;

/// <summary>A comment of the code as Markdown on one line, for a cell of a table.</summary>
internal static partial class CommentMarkdown
{
    /// <summary>The words of a comment.</summary>
    /// <param name="comment">The comment; <see langword="null"/> for none.</param>
    /// <param name="within">The type whose members are named without it.</param>
    public static string Of(XElement? comment, Type within)
    {
        var text = comment is null ? "" : Spaces().Replace(string.Concat(comment.Nodes().Select(node => Of(node, within))), " ").Trim();
        return ServicePage().Replace(text, "[$0](https://$0)");
    }

    /// <summary>A cell: an upright line would end it.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Of(XNode node, Type within) => node switch
    {
        XText text => text.Value.Replace("<", "&lt;", StringComparison.Ordinal),
        XElement { Name.LocalName: "see" or "seealso" } see => Reference(see, within),
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"`{name.Attribute("name")?.Value}`",
        XElement { Name.LocalName: "a" } link => $"[{link.Value}]({link.Attribute("href")?.Value})",
        XElement other => " " + string.Concat(other.Nodes().Select(inner => Of(inner, within))) + " ",
        _ => "",
    };

    private static string Reference(XElement see, Type within) =>
        see.Attribute("langword") is { } word ? $"`{word.Value}`"
        : see.Attribute("href") is { } address ? $"[{(see.Value.Length > 0 ? see.Value : address.Value)}]({address.Value})"
        : $"`{Name(see.Attribute("cref")!.Value, within)}`";

    // T:Coveo.Push.Platform.Source, P:Coveo.Push.CoveoPushOptions.Endpoint, M:Coveo.Push.PushDocument.Validate(…)
    private static string Name(string reference, Type within)
    {
        var path = reference[2..].Split('(')[0].Split('`')[0].Split('.');
        var isMember = reference[0] != 'T' && path.Length > 1;
        return isMember && path[^2] != within.Name ? $"{path[^2]}.{path[^1]}" : path[^1];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<![/\w])docs\.coveo\.com/en/\w+(?![`\w\]])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ServicePage();
}
