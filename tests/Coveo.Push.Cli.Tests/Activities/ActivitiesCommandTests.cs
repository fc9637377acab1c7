using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Activities;

public sealed class ActivitiesCommandTests : ToolTest
{
    [Fact]
    public async Task What_was_done_to_a_source_is_listed()
    {
        await Client.Status.SetAsync(SourceId, SourceStatus.Rebuild);
        await Client.Status.SetAsync(SourceId, SourceStatus.Idle);

        var run = await RunAsync("activities", "--source", SourceName, "--limit", "1");

        run.ExitCode.Should().Be(0, run.ToString());
        var cells = run.Output.TrimEnd('\n').Split('\t');
        cells.Should().HaveCount(9);
        cells[1..6].Should().Equal("REBUILD", "SOURCE", SourceName, "EXECUTED", "SUCCESS");
    }

    [Fact]
    public async Task A_time_that_is_none_is_one_line()
    {
        var run = await RunAsync("activities", "--since", "7 days");

        run.ExitCode.Should().Be(2);
        run.Remarks.Should().ContainSingle().Which.Should().StartWith("coveo-push: error: --since: '7 days' is no time.");
    }
}
