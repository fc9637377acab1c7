using System.Text.RegularExpressions;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests;

public sealed class HelpTests : ToolTest
{
    [Fact]
    public async Task Every_command_has_help_with_examples()
    {
        var commands = Commands(CoveoPushCommand.Create(), []).ToList();
        commands.Should().NotBeEmpty();
        foreach (var (path, command) in commands)
        {
            command.Examples.Should().NotBeEmpty(string.Join(' ', path));
            command.Examples.Should().OnlyContain(example => example.Line.StartsWith(string.Join(' ', path), StringComparison.Ordinal), string.Join(' ', path));
        }

        var help = await RunAsync("push", "--help");

        help.ExitCode.Should().Be(0);
        help.Output.Should().Contain("Examples:").And.Contain("coveo-push push ./handbook --source Handbook --emulator");
    }

    [Fact]
    public void Every_example_is_a_command_line_that_is_understood()
    {
        var root = CoveoPushCommand.Create();
        foreach (var (_, command) in Commands(root, []))
        {
            foreach (var example in command.Examples)
            {
                root.Parse(Regex.Split(example.Line, @" (?:<|>|>>|\||\|\|) ")[0]).Errors.Should().BeEmpty(example.Line);
            }
        }
    }

    [Fact]
    public async Task What_is_not_understood_is_one_line_that_names_the_help()
    {
        var run = await RunAsync("push", ".", "--sauce", "x");

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Remarks.Should().ContainSingle().Which.Should().Contain("'--sauce'").And.EndWith("'coveo-push push --help' tells what it takes.");
    }

    private static IEnumerable<(string[] Path, CliCommand Command)> Commands(System.CommandLine.Command command, string[] path) =>
        command.Subcommands.SelectMany(child => child is CliCommand own ? [([.. path, child.Name], own)] : Commands(child, [.. path, child.Name]));
}
