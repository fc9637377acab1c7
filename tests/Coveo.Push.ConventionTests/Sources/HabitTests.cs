using System.Text.RegularExpressions;

namespace Coveo.Push.ConventionTests.Sources;

/// <summary>What the analyzers do not see of how the code of the packages is written.</summary>
public partial class HabitTests
{
    private static IEnumerable<SourceFile> Packages => SourceFiles.Of("src");

    /// <summary>Of a task, <c>Result</c> and <c>Wait</c> are banned symbols; this is the way around them.</summary>
    [Fact]
    public void Nothing_blocks_until_a_task_is_done() => Lines(Blocking()).ShouldNotExist();

    [Fact]
    public void What_is_suppressed_has_its_reason_beside_it() =>
        Lines(Suppression())
            .Where(line => !line.Contains("// ", StringComparison.Ordinal) && !line.Contains("Justification = \"", StringComparison.Ordinal))
            .ShouldNotExist();

    [Fact]
    public void Nothing_is_left_to_be_done() => Lines(OpenEnd()).ShouldNotExist();

    private static IEnumerable<string> Lines(Regex pattern) =>
        from file in Packages
        from line in file.Text.Split('\n')
        where pattern.IsMatch(line)
        select $"{file}: {line.Trim()}";

    [GeneratedRegex(@"GetAwaiter\(\)\s*\.GetResult\(\)|\.WaitAll\(|\.WaitAny\(|async void ")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"#pragma warning disable|\[SuppressMessage\(|\[UnconditionalSuppressMessage\(")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex OpenEnd();
}
