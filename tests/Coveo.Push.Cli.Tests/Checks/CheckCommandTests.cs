using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Checks;

public sealed class CheckCommandTests : ToolTest
{
    [Fact]
    public async Task A_source_that_can_be_pushed_to_is_fine()
    {
        var run = await RunAsync("check", "--source", SourceName);

        (run.ExitCode, run.Output.Replace(Emulator.BaseUri.ToString(), "URL", StringComparison.Ordinal).Masked(), run.Errors).Should().Be((
            0,
            "endpoint\tok\tURL answers.\nkey\tok\tThe API key is accepted by organization 'emulatororg'.\nsource\tok\tHandbook (SOURCE): PUSH, Shared, PUSH_READY.\n",
            ""));
    }

    [Fact]
    public async Task A_source_that_is_not_there_ends_with_1()
    {
        var run = await RunAsync("check", "--source", "Nope");

        run.ExitCode.Should().Be(1);
        run.Output.Should().EndWith("source\tproblem\tThere is no source with the name or ID 'Nope' in organization 'emulatororg'. 'coveo-push source list' shows them.\n");
    }

    [Fact]
    public async Task A_key_that_is_refused_ends_with_3_and_no_service_with_4()
    {
        Variables["COVEO_ORGANIZATION_ID"] = "emulatororg";
        Variables["COVEO_API_KEY"] = "xx12345678-0000-4000-8000-00000000cafe";
        var key = await RunAsync("check");
        Variables["COVEO_PUSH_ENDPOINT"] = "http://127.0.0.1:1/";
        var nobody = await RunAsync("check", "-o", "json");

        key.ExitCode.Should().Be(3);
        key.Output.Should().Contain("key\tproblem\t").And.NotContain("CoveoPushOptions").And.NotContain("cafe");
        nobody.ExitCode.Should().Be(4);
        nobody.Output.Should().Contain("\"check\": \"endpoint\"").And.NotContain("\"key\"");
    }
}
