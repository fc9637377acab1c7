using System.Text.RegularExpressions;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Releases;

/// <summary>What runs on the machines of others, without anybody looking.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Directory.EnumerateFiles(Folder, "*.yml").Select(file => Path.GetFileName(file))];

    private static string Folder => Path.Combine(BuiltRepository.Root, ".github", "workflows");

    [Theory]
    [MemberData(nameof(Workflows))]
    public void It_does_what_people_do_by_targets_that_exist(string workflow)
    {
        var script = Read("build.sh");
        var used = Regex.Matches(Workflow(workflow), @"\./build\.sh ([\w-]+)").Select(match => match.Groups[1].Value).ToList();

        used.Should().NotBeEmpty().And.OnlyContain(target => Regex.IsMatch(script, $"^  {target} ", RegexOptions.Multiline));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void It_may_read_the_repository_and_each_job_that_may_more_says_so(string workflow) =>
        Workflow(workflow).Should().Contain("\npermissions:\n  contents: read\n").And.NotContain("write-all");

    [Theory]
    [MemberData(nameof(Workflows))]
    public void It_takes_actions_of_a_major_version_and_keeps_no_credentials(string workflow)
    {
        var text = Workflow(workflow);

        Regex.Matches(text, "uses: (actions/.*)").Select(match => match.Groups[1].Value).Should().NotBeEmpty().And.OnlyContain(action => Regex.IsMatch(action, @"^actions/[\w-]+@v\d+$"));
        Regex.Count(text, "persist-credentials: false").Should().Be(Regex.Count(text, "actions/checkout@"));
    }

    /// <summary>What somebody else has written, such as the name of a branch, would become a part of the command.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_command_has_a_value_put_into_its_text(string workflow) =>
        Workflow(workflow).Split('\n').Where(line => line.Contains("run:", StringComparison.Ordinal)).Should().NotContain(line => line.Contains("${{", StringComparison.Ordinal));

    private static string Workflow(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string Read(string file) => File.ReadAllText(Path.Combine(BuiltRepository.Root, file));
}
