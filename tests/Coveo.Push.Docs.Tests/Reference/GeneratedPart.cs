using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;
using Coveo.Push.Docs.Tests.Reference.Errors;
using Coveo.Push.Docs.Tests.Reference.Options;

namespace Coveo.Push.Docs.Tests.Reference;

/// <summary>A part of a page that is made from the code, between two marks; what is around it is written by hand.</summary>
/// <param name="Page">The page.</param>
/// <param name="Name">The name in the marks.</param>
/// <param name="Render">Makes it.</param>
internal sealed partial record GeneratedPart(string Page, string Name, Func<string> Render)
{
    private const string OptionsPage = "docs/reference/options.md";
    private const string ErrorsPage = "docs/reference/errors.md";

    public static IReadOnlyList<GeneratedPart> All { get; } =
    [
        new(OptionsPage, "options", OptionsReference.Render),
        new(ErrorsPage, "failures", FailuresReference.Render),
        new(ErrorsPage, "exceptions", ExceptionsReference.Render),
        new(ErrorsPage, "facts", FactsReference.Render),
        new(ErrorsPage, "codes", CodesReference.Render),
        new(ErrorsPage, "log", LogCodesReference.Render),
    ];

    private string Begin => $"<!-- made from the code: {Name} -->\n";

    private string End => $"<!-- end: {Name} -->\n";

    /// <summary>The names in the marks of a page.</summary>
    public static IEnumerable<string> NamesIn(string text) => Mark().Matches(text).Select(mark => mark.Groups[1].Value);

    /// <summary>What the page has.</summary>
    public string Written()
    {
        var text = Repository.Read(Page);
        var (begin, end) = Bounds(text);
        return text[begin..end];
    }

    public void Write()
    {
        var text = Repository.Read(Page);
        var (begin, end) = Bounds(text);
        File.WriteAllText(Repository.Absolute(Page), text[..begin] + Render() + text[end..]);
    }

    private (int Begin, int End) Bounds(string text)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin ? (begin + Begin.Length, end) : throw new InvalidOperationException($"{Page} has no part '{Name}': it stands between '{Begin.Trim()}' and '{End.Trim()}'.");
    }

    [GeneratedRegex("<!-- made from the code: ([a-z]+) -->", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
