using System.Text.RegularExpressions;
using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Tests.Push;

/// <summary>What a person sees of a push at a terminal.</summary>
public sealed partial class TerminalPushTests : ToolTest
{
    [Theory]
    [InlineData(120)]
    [InlineData(50)]
    public async Task A_bar_moves_and_the_report_follows(int columns)
    {
        if (!ToolTerminal.IsThere)
        {
            return; // There is no program here that makes a terminal.
        }

        Slow();

        var pushed = await ToolTerminal.RunAsync(Here, columns, "", "push", Items(), "--source", SourceName);

        pushed.ExitCode.Should().Be(0, pushed.ToString());
        pushed.Output.Should().Contain("100 items").And.Contain("%").And.Contain("Incremental of source");
        Plain(pushed.Output).Split('\n').Where(line => line.Contains("items", StringComparison.Ordinal) && line.Contains('%', StringComparison.Ordinal))
            .Should().OnlyContain(line => line.Length <= columns);
    }

    [Fact]
    public async Task NO_COLOR_has_no_colours_and_quiet_has_no_bar()
    {
        if (!ToolTerminal.IsThere)
        {
            return; // There is no program here that makes a terminal.
        }

        Slow();
        Variables["NO_COLOR"] = "1";

        var plain = await ToolTerminal.RunAsync(Here, 100, "", "push", Items(), "--source", SourceName);
        var quiet = await ToolTerminal.RunAsync(Here, 100, "", "push", "items.jsonl", "--source", SourceName, "--quiet");

        Colour().IsMatch(plain.Output).Should().BeFalse(plain.Output.Replace("\u001b", "^", StringComparison.Ordinal));
        quiet.Output.Should().NotContain("%").And.Contain("Incremental of source");
    }

    private void Slow() => Emulator.Faults.Add(new EmulatorFault { Route = "PUT */documents/batch", Kind = EmulatorFaultKind.Latency, Latency = TimeSpan.FromSeconds(1) });

    private string Items() => Write("items.jsonl", string.Concat(Enumerable.Range(1, 100).Select(i => $"{{\"documentId\":\"a://{i}\"}}\n")));

    private static string Plain(string text) => Escape().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();

    [GeneratedRegex("\u001b\\[(3|4|9|38|48)[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Colour();
}
