using System.Text.RegularExpressions;

namespace Coveo.Push.Mockability.Tests;

/// <summary>The page that tells how to test a crawler shows the code of the sample, which is compiled and run.</summary>
public partial class TestACrawlerPageTests
{
    [Fact]
    public void Every_example_of_the_page_stands_line_by_line_in_the_sample()
    {
        var sample = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "UnitTesting"), "*.cs", SearchOption.AllDirectories).Select(file => Lines(File.ReadAllText(file))).ToList();
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "test-a-crawler.md"));

        Blocks().Matches(page).Should().HaveCountGreaterThan(10)
            .And.AllSatisfy(block => sample.Should().Contain(file => file.Contains(Lines(block.Groups[1].Value), StringComparison.Ordinal), "the sample has {0}", block.Value));
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) + "\n";

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();
}
