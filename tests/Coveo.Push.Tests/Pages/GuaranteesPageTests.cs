using System.Text.RegularExpressions;

namespace Coveo.Push.Tests.Pages;

public partial class GuaranteesPageTests
{
    [Fact]
    public void Every_test_that_holds_a_guarantee_is_there()
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository.FullName, "Coveo.Push.sln")))
        {
            repository = repository.Parent!;
        }

        var tests = Directory.EnumerateFiles(Path.Combine(repository.FullName, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = TestNames().Matches(File.ReadAllText(Path.Combine(repository.FullName, "docs", "guarantees.md"))).Select(name => name.Groups[1].Value);

        named.Should().HaveCountGreaterThan(30).And.BeSubsetOf(tests!);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestNames();
}
