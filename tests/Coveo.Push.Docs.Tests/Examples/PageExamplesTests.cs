using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>
/// Every C# block of every page is compiled and run: it stands in the <c>*PageExamples.cs</c> of its page, anywhere below tests or samples, or in a
/// sample that the tests run. Code that shows something else than this library, such as the retired SDK, is marked <c>cs-retired</c>.
/// </summary>
public class PageExamplesTests
{
    private static readonly string[] OtherNames = ["cs", "c#", "C#", "CSharp", "Csharp"];

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Where(page => page.Blocks.Any(block => block.Language == "csharp")).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_of_a_page_is_compiled_and_run(string page)
    {
        CodeFile[] files = [.. CodeFile.OfPage(page).Concat(CodeFile.OfPrograms)];

        (from block in MarkdownPage.All.Single(other => other.Path == page).Blocks
         where block.Language == "csharp"
         let example = new PageExample(page, block)
         where !files.Any(example.IsIn)
         select example.Place).Should().BeEmpty($"the block must stand line by line in a test of {CodeFile.NameFor(page)}, anywhere below tests, or in a sample");
    }

    [Fact]
    public void Examples_belong_to_a_page()
    {
        var expected = MarkdownPage.All.Select(page => CodeFile.NameFor(page.Path)).ToHashSet();

        Repository.Files(".cs").Where(path => path.EndsWith("PageExamples.cs", StringComparison.Ordinal)).Where(path => !expected.Contains(Path.GetFileName(path)))
            .Should().BeEmpty("a page that has gone or was renamed leaves none behind");
    }

    [Fact]
    public void CSharp_goes_by_one_name() =>
        (from page in MarkdownPage.All
         from block in page.Blocks
         where OtherNames.Contains(block.Language)
         select FormattableString.Invariant($"{page.Path}:{block.Line}: {block.Language}")).Should().BeEmpty("blocks are marked csharp, or cs-retired if they show something else than this library");
}
