using System.Text.RegularExpressions;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Releases;

/// <summary>SECURITY.md claims only what a test shows.</summary>
public sealed class SecurityPageTests
{
    [Fact]
    public void Every_claim_names_tests_that_exist()
    {
        var claims = File.ReadLines(Path.Combine(BuiltRepository.Root, "SECURITY.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| what |", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal)).ToList();

        claims.Should().HaveCountGreaterThan(10);
        foreach (var claim in claims)
        {
            var tests = Regex.Matches(claim.Split('|')[2], @"`(\w+)\.(\w+)`");
            tests.Should().NotBeEmpty(claim);
            tests.Should().OnlyContain(test => Exists(test.Groups[1].Value, test.Groups[2].Value), claim);
        }
    }

    /// <summary>Classes of one name may be in several projects.</summary>
    private static bool Exists(string type, string method) =>
        Directory.EnumerateFiles(Path.Combine(BuiltRepository.Root, "tests"), type + ".cs", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal));
}
