using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Tests.CommandLine;

public sealed class ToolPageTests
{
    [Fact]
    public void Every_group_and_command_beside_push_is_on_the_page()
    {
        var page = File.ReadAllText(Page());
        foreach (var command in CoveoPushCommand.Create().Subcommands.Where(command => command.Name is not ("push" or "emulator" or "config")))
        {
            foreach (var line in command.Subcommands.Select(child => $"coveo-push {command.Name} {child.Name}").DefaultIfEmpty($"coveo-push {command.Name}"))
            {
                page.Should().Contain(line);
            }
        }
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Coveo.Push.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs", "reference", "cli.md");
    }
}
