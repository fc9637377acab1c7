using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.CommandLine;

public sealed class HelpWidthTests : ToolTest
{
    [Theory]
    [InlineData("--help")]
    [InlineData("push", "--help")]
    [InlineData("item", "get", "--help")]
    public async Task Help_fits_a_terminal_of_80_columns(params string[] arguments)
    {
        if (!ToolTerminal.IsThere)
        {
            return;
        }

        var help = await ToolTerminal.RunAsync(Here, 80, "", arguments);

        help.ExitCode.Should().Be(0);
        help.Output.Should().Contain("Examples:");
        help.Output.Split('\n').Should().OnlyContain(line => line.Length <= 86);
        help.Output.Split('\n').Where(line => !line.Contains('\u001b', StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void A_long_command_line_is_continued_so_that_a_shell_takes_it_whole()
    {
        var lines = HelpText.WrapCommand("tool push products.csv --source \"My products\" --id-column sku --dry-run", 40, "  ").ToList();

        lines.Should().Equal("  tool push products.csv \\", "      --source \"My products\" \\", "      --id-column sku --dry-run");
    }

    [Fact]
    public void Text_is_broken_between_words() =>
        HelpText.Wrap("one two three", 8, " ").Should().Equal(" one two", " three");
}
