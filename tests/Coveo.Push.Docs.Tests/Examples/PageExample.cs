using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>A C# block of a page.</summary>
internal sealed class PageExample
{
    private readonly List<string> _directives;
    private readonly List<IReadOnlyList<string>> _paragraphs;

    public PageExample(string page, CodeBlock block)
    {
        Place = FormattableString.Invariant($"{page}:{block.Line}");
        string[] lines = [.. block.Code.Split('\n').Select(line => line.Trim())];
        _directives = [.. lines.Where(IsDirective)];
        _paragraphs = [.. string.Join('\n', lines.Where(line => !IsDirective(line))).Split("\n\n")
            .Select(paragraph => paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(paragraph => paragraph.Length > 0)];
    }

    public string Place { get; }

    /// <summary>
    /// Whether the block stands in a file that is compiled and run: line by line as a whole, or each of its paragraphs, as two parts of a block may need
    /// something between them that the page has no room for, such as a client of a service that is there.
    /// </summary>
    public bool IsIn(CodeFile file) =>
        _directives.TrueForAll(file.Uses) && (file.Runs([.. _paragraphs.SelectMany(lines => lines)]) || _paragraphs.TrueForAll(file.Runs));

    private static bool IsDirective(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal);
}
