using System.Text.RegularExpressions;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Commands;

/// <summary>What pages tell a reader to type is understood.</summary>
public partial class ShellCommandTests
{
    private const string Tool = "dotnet run --project src/Coveo.Push.Cli --";

    [Fact]
    public void Every_target_of_the_build_is_there()
    {
        var targets = Targets();

        (from command in ShellCommand.All.Concat(Inline("./build.sh "))
         where command.After("./build.sh")?.Split(' ')[0] is { Length: > 0 } target && !targets.Contains(target)
         select command.ToString()).Should().BeEmpty();
    }

    [Fact]
    public void Every_project_and_file_of_a_command_is_there() =>
        (from command in ShellCommand.All
         from Match path in PathOfRepository().Matches(command.Text)
         where (command.Text.StartsWith("dotnet ", StringComparison.Ordinal) || command.Text.StartsWith("docker ", StringComparison.Ordinal))
             && !File.Exists(Repository.Absolute(path.Value)) && !Directory.Exists(Repository.Absolute(path.Value))
         select command.ToString()).Should().BeEmpty();

    [Fact]
    public void Every_command_line_of_the_tool_is_understood()
    {
        var root = CoveoPushCommand.Create();

        (from command in ShellCommand.All.Concat(Inline("coveo-push "))
         let arguments = command.After("coveo-push") ?? command.After(Tool)
         where arguments is not null
         from problem in UsageText.ProblemsOf(root.Parse(arguments.Replace('\'', '"').Replace("…", "X", StringComparison.Ordinal)))
         select $"{command}: {problem}").Should().BeEmpty();
    }

    [Theory]
    [InlineData("coveo-push check", "coveo-push check")]
    [InlineData("$ coveo-push check # all of it", "coveo-push check")]
    [InlineData("COVEO_REGION=eu coveo-push check", "coveo-push check")]
    [InlineData("coveo-push check \\\n  --source A", "coveo-push check --source A")]
    [InlineData("coveo-push emulator &", "coveo-push emulator")]
    [InlineData("cat a.jsonl | coveo-push push - > log", "cat a.jsonl|coveo-push push -")]
    [InlineData("# nothing\n\n./build.sh test   # all", "./build.sh test")]
    public void Commands_are_taken_out_of_what_is_around_them(string lines, string commands) =>
        string.Join('|', ShellCommand.In("page.md", new CodeBlock("sh", lines, 1)).Select(command => command.Text)).Should().Be(commands);

    [Fact]
    public void Commands_are_there_to_be_checked() =>
        ShellCommand.All.Where(command => command.After("coveo-push") is not null).Should().HaveCountGreaterThan(20);

    private static HashSet<string> Targets() =>
        [.. Choice().Matches(Repository.Read("build.sh")).SelectMany(choice => choice.Groups[1].Value.Split('|', StringSplitOptions.TrimEntries)).Where(name => name.All(c => char.IsAsciiLetter(c) || c == '-'))];

    // Among the words of a page; what is left out there is an ellipsis.
    private static IEnumerable<ShellCommand> Inline(string words) =>
        from page in MarkdownPage.All
        from code in page.InlineCode
        where code.Code.StartsWith(words, StringComparison.Ordinal)
        select new ShellCommand(FormattableString.Invariant($"{page.Path}:{code.Line}"), code.Code);

    [GeneratedRegex(@"^  ([\w' |-]+)\) ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"(?<=\s)(?:src|tests|samples|build)/[\w./-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathOfRepository();
}
