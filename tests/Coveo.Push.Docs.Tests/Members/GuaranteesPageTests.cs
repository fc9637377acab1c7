using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Members;

/// <summary>The page of guarantees names the tests that hold them: one that was renamed holds nothing any more.</summary>
public partial class GuaranteesPageTests
{
    [Fact]
    public void Every_test_that_holds_a_guarantee_is_there()
    {
        var tests = Repository.Files(".cs").Where(path => path.StartsWith("tests/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = TestNames().Matches(Repository.Read("docs/guarantees.md")).Select(name => name.Groups[1].Value);

        named.Should().HaveCountGreaterThan(30).And.BeSubsetOf(tests!);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestNames();
}
