using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Emulator;

public sealed class EmulatorCommandTests : ToolTest
{
    [Fact]
    public async Task It_runs_until_it_is_interrupted_and_the_other_commands_reach_it()
    {
        using var tool = ToolProcess.Start(Here, readsOutput: false, "emulator", "--port", "0", "--data", "coveo.db");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var line = await tool.Output.ReadLineAsync(); line is not null && values.Count < 4; line = values.Count < 4 ? await tool.Output.ReadLineAsync() : null)
        {
            var cells = line.Split('\t');
            values.Add(cells[0], cells[1]);
        }

        values.Keys.Should().Equal("console", "endpoint", "organizationId", "apiKey");
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(values["console"]))).Should().Contain("<html");
        await tool.SignalAsync("INT");

        var ended = await tool.EndAsync();
        ended.ExitCode.Should().Be(0, ended.ToString());
        File.Exists(Path.Combine(Folder, "coveo.db")).Should().BeTrue();
    }

    [Fact]
    public async Task A_port_that_is_in_use_and_values_out_of_range_are_one_line()
    {
        var taken = await RunAsync("emulator", "--port", $"{Emulator.BaseUri.Port}");
        var delay = await RunAsync("emulator", "--delay", "soon");

        (taken.ExitCode, taken.Remarks[^1]).Should().Be((2, $"coveo-push: error: Cannot listen on 127.0.0.1:{Emulator.BaseUri.Port}: the port is already in use. Name another port with --port; 0 takes any free one."));
        (delay.ExitCode, delay.Remarks[^1]).Should().Be((2, "coveo-push: error: --delay must be immediate, step or a number of milliseconds from 1 to 86400000, but is 'soon'."));
    }
}
