using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Reference;

/// <summary>The reference says what the code says, no more and no less.</summary>
public class GeneratedPartsTests
{
    public static TheoryData<string> Names => [.. GeneratedPart.All.Select(part => part.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reference_is_what_the_code_says(string name)
    {
        var part = GeneratedPart.All.Single(part => part.Name == name);
        if (Environment.GetEnvironmentVariable("COVEO_PUSH_WRITE_DOCS") == "1")
        {
            lock (GeneratedPart.All)
            {
                part.Write();
            }
        }

        part.Written().Should().Be(part.Render(), "COVEO_PUSH_WRITE_DOCS=1 dotnet test tests/Coveo.Push.Docs.Tests --filter GeneratedParts writes it again");
    }

    [Fact]
    public void Each_mark_on_a_page_is_of_a_part() =>
        (from page in MarkdownPage.All
         from name in GeneratedPart.NamesIn(page.Text)
         select (page.Path, name)).Should().BeEquivalentTo(GeneratedPart.All.Select(part => (part.Page, part.Name)));
}
