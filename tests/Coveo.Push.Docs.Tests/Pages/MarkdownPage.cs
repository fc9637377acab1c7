using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Coveo.Push.Docs.Tests.Pages;

/// <summary>A Markdown file of the repository, read as GitHub reads it.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().UsePreciseSourceLocation().Build();

    private static readonly Lazy<IReadOnlyList<MarkdownPage>> Every = new(() => [.. Repository.Files(".md").Select(path => new MarkdownPage(path, Repository.Read(path)))]);

    private readonly MarkdownDocument _document;

    public MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        _document = Markdig.Markdown.Parse(text, Markdown);
        Anchors = HeadingAnchors.Of(_document.Descendants<HeadingBlock>().Select(heading => TextOf(heading.Inline))).Concat(HtmlNames()).ToHashSet(StringComparer.Ordinal);
        Links = [.. MarkdownLinks().Concat(HtmlLinks()).OrderBy(link => link.Line)];
        Blocks = [.. _document.Descendants<FencedCodeBlock>().Select(block => new CodeBlock(block.Info ?? "", block.Lines.ToString(), block.Line + 1))];
    }

    /// <summary>All pages of the repository.</summary>
    public static IReadOnlyList<MarkdownPage> All => Every.Value;

    /// <summary>The path from the root, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>What can follow the <c>#</c> of a link to the page.</summary>
    public IReadOnlySet<string> Anchors { get; }

    public IReadOnlyList<PageLink> Links { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The pieces of code among the words, with their lines.</summary>
    public IEnumerable<(string Code, int Line)> InlineCode => _document.Descendants<CodeInline>().Select(code => (code.Content, code.Line + 1));

    /// <summary>The words, without code: where a link that nobody can follow shows its brackets.</summary>
    public IEnumerable<(string Words, int Line)> Words =>
        from leaf in _document.Descendants<LeafBlock>()
        where leaf.Inline is not null
        select (string.Concat(leaf.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())), leaf.Line + 1);

    /// <summary>The cells of its tables, row by row, as text; without the heads.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows =>
        from row in _document.Descendants<TableRow>()
        where !row.IsHeader
        select row.Cast<TableCell>().Select(cell => string.Concat(cell.Descendants<LeafBlock>().Select(leaf => TextOf(leaf.Inline)))).ToList();

    private IEnumerable<PageLink> MarkdownLinks() =>
        _document.Descendants<LinkInline>().Select(link => new PageLink(Path, link.Line + 1, link.Url ?? ""))
            .Concat(_document.Descendants<AutolinkInline>().Select(link => new PageLink(Path, link.Line + 1, link.IsEmail ? "mailto:" + link.Url : link.Url)));

    private IEnumerable<PageLink> HtmlLinks() =>
        from html in Html()
        from Match attribute in HtmlAddress().Matches(html.Text)
        select new PageLink(Path, html.Line, attribute.Groups[1].Value);

    private IEnumerable<string> HtmlNames() =>
        from html in Html()
        from Match attribute in HtmlName().Matches(html.Text)
        select attribute.Groups[1].Value;

    private IEnumerable<(string Text, int Line)> Html() =>
        _document.Descendants<HtmlBlock>().Select(block => (block.Lines.ToString(), block.Line + 1))
            .Concat(_document.Descendants<HtmlInline>().Select(inline => (inline.Tag, inline.Line + 1)));

    private static string TextOf(Inline? inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        ContainerInline container => string.Concat(container.Select(TextOf)),
        _ => "",
    };

    [GeneratedRegex("""\b(?:href|src)\s*=\s*["']([^"']+)["']""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlAddress();

    [GeneratedRegex("""\b(?:id|name)\s*=\s*["']([^"']+)["']""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlName();
}
