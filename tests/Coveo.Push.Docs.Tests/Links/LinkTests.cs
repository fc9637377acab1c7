using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Links;

/// <summary>A reader can follow every link of every Markdown file of the repository.</summary>
public class LinkTests
{
    [Fact]
    public void Every_link_and_picture_leads_to_what_is_there() =>
        MarkdownPage.All.SelectMany(page => page.Links).SelectMany(LinkProblems.Of).Should().BeEmpty();

    [Fact]
    public void No_link_shows_its_brackets() =>
        (from page in MarkdownPage.All
         from words in page.Words
         where words.Words.Contains("](", StringComparison.Ordinal) || words.Words.Contains("][", StringComparison.Ordinal)
         select $"{page.Path}:{words.Line}: {words.Words}").Should().BeEmpty("Markdown does not understand them as links: an address with spaces, or a reference that is not defined");

    [Fact]
    public void Every_page_can_be_reached_from_the_README_by_links()
    {
        var pages = MarkdownPage.All.ToDictionary(page => page.Path);
        var reached = new HashSet<string> { "README.md" };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var path))
        {
            foreach (var page in pages[path].Links.Where(link => !link.IsAbsolute).SelectMany(link => PagesAt(link.Path)).Where(reached.Add))
            {
                next.Enqueue(page);
            }
        }

        pages.Keys.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).Except(reached).Should().BeEmpty();

        // A folder shows its README, or else the list of its files.
        IEnumerable<string> PagesAt(string path) =>
            pages.ContainsKey(path) ? [path]
            : pages.ContainsKey($"{path}/README.md") ? [$"{path}/README.md"]
            : pages.Keys.Where(page => Path.GetDirectoryName(page) == path);
    }

    [Theory]
    [InlineData("[a](nowhere.md)", "page.md:1: nowhere.md leads to no file")]
    [InlineData("![a](docs/nowhere.png)", "page.md:1: docs/nowhere.png leads to no file")]
    [InlineData("<img src=\"nowhere.png\">", "page.md:1: nowhere.png leads to no file")]
    [InlineData("[a][b]\n\n[b]: nowhere.md", "page.md:1: nowhere.md leads to no file")]
    [InlineData("[a](README.md#no-such-heading)", "page.md:1: README.md#no-such-heading leads to no heading of README.md")]
    [InlineData("[a](../README.md)", "page.md:1: ../README.md leads out of the repository")]
    [InlineData("[a](LICENSE#heading)", "page.md:1: LICENSE#heading has an anchor, and LICENSE has no headings")]
    [InlineData("[a](ftp://acme.example)", "page.md:1: ftp://acme.example has a scheme that no reader can follow")]
    [InlineData("[a](https://)", "page.md:1: https:// is no address")]
    [InlineData("[a](README.md) [b](docs) <https://acme.example> [c](LICENSE#L1)", null)]
    public void What_is_wrong_with_a_link_is_said_with_its_place(string text, string? problem) =>
        new MarkdownPage("page.md", text).Links.SelectMany(LinkProblems.Of).SingleOrDefault().Should().Be(problem);
}
