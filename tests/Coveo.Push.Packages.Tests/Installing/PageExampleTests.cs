using System.Text;
using System.Text.RegularExpressions;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Installing;

/// <summary>What the page of a package shows stands, line by line, in the programs that are built and run with it.</summary>
[Collection(PackageTests.Name)]
public sealed class PageExampleTests(PackageFolder packages)
{
    private static readonly string Programs = string.Join(
        '\n', Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumers"), "*.cs", SearchOption.AllDirectories).Select(file => Lines(File.ReadAllText(file))));

    [Theory]
    [InlineData("Coveo.Push")]
    [InlineData("Coveo.Push.Sqlite")]
    [InlineData("Coveo.Push.Emulator")]
    public void Every_example_of_the_page_is_compiled_and_run(string id)
    {
        var page = Encoding.UTF8.GetString(packages[id].Read("README.md"));

        Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(block => Lines(block.Groups[1].Value))
            .Should().NotBeEmpty().And.OnlyContain(block => Programs.Contains(block, StringComparison.Ordinal));
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
