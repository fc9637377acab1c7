using System.Reflection;

namespace Coveo.Push.Emulator.Tests.Parity;

/// <summary>The page about parity says what the tests show, no more and no less.</summary>
public class ParityPageTests
{
    [Fact]
    public void The_page_is_what_the_tests_show()
    {
        var path = PagePath();
        var page = ParityPage.Render();
        if (Environment.GetEnvironmentVariable("COVEO_PUSH_WRITE_PARITY") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "COVEO_PUSH_WRITE_PARITY=1 writes it again");
    }

    [Fact]
    public void Every_line_is_a_test_that_runs_and_says_how_close_it_is() =>
        ParityPage.Shown().Select(shown => shown.Problem).Where(problem => problem is not null).Should().BeEmpty();

    [Fact]
    public void No_behaviour_is_listed_twice() =>
        ParityPage.Shown().Select(shown => shown.Line).Should().OnlyHaveUniqueItems();

    private static string PagePath() => Path.Combine(
        typeof(ParityPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Docs").Value!, "emulator", "parity.md");
}
