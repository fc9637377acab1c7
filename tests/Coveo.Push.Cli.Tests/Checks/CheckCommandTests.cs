using System.Text.RegularExpressions;
using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Tests.Checks;

public sealed class CheckCommandTests : ToolTest
{
    [Fact]
    public async Task A_source_that_can_be_pushed_to_is_fine()
    {
        var run = await RunAsync("check", "--source", SourceName);

        (run.ExitCode, Stable(run), run.Errors).Should().Be((
            0,
            """
            endpoint	ok	URL answers
            key	ok	organization 'emulatororg' accepts the API key
            privilege	ok	Organization > Organization > View
            privilege	ok	Content > Sources > Edit on 'SOURCE'
            source	ok	Handbook (SOURCE): PUSH, Shared, PUSH_READY
            organization	ok	neither paused nor read-only
            clock	ok	N s from the service's

            """,
            ""));
    }

    [Fact]
    public async Task Without_a_source_the_connection_is_checked()
    {
        var run = await RunAsync("check");

        (run.ExitCode, Stable(run)).Should().Be((0, "endpoint\tok\tURL answers\nkey\tok\torganization 'emulatororg' accepts the API key\n"));
    }

    [Fact]
    public async Task A_privilege_that_the_key_lacks_is_named_and_ends_with_1()
    {
        await UseKeyAsync(Privilege.ViewOrganization, Privilege.ViewSources);

        var run = await RunAsync("check", "--source", SourceName, "--for", "items", "fields");

        run.ExitCode.Should().Be(1, run.ToString());
        Stable(run).Should().Contain("privilege\tok\tOrganization > Organization > View\n")
            .And.Contain("finding\tproblem\tThe key lacks Content > Sources > Edit on 'SOURCE'. Grant it under Organization > API keys, or use a key that has it.\n")
            .And.Contain("finding\tproblem\tThe key lacks Content > Fields > Can create.");
    }

    [Fact]
    public async Task A_key_that_may_not_list_sources_is_checked_with_the_id_of_the_source()
    {
        await UseKeyAsync([.. Privilege.ToPushItems(SourceId)]);

        var byId = await RunAsync("check", "--source", SourceId);

        byId.ExitCode.Should().Be(0, byId.ToString());
    }

    [Fact]
    public async Task A_source_that_is_not_there_ends_with_1()
    {
        var byName = await RunAsync("check", "--source", "Nope");
        var byId = await RunAsync("check", "--source", "emulatororg-abcdefghijklmnopqrstuvwxyz");

        (byName.ExitCode, byId.ExitCode).Should().Be((1, 1));
        byName.Output.Should().EndWith("source\tproblem\tThere is no source with the name or ID 'Nope' in organization 'emulatororg'. 'coveo-push source list' shows them.\n");
        byId.Output.Should().Contain("finding\tproblem\tSource 'emulatororg-abcdefghijklmnopqrstuvwxyz' does not exist.");
    }

    [Fact]
    public async Task A_key_that_is_refused_ends_with_3_and_no_service_with_4()
    {
        Variables["COVEO_ORGANIZATION_ID"] = "emulatororg";
        Variables["COVEO_API_KEY"] = "xx12345678-0000-4000-8000-00000000cafe";
        var key = await RunAsync("check");
        var keyWithSource = await RunAsync("check", "--source", SourceId);
        Variables["COVEO_PUSH_ENDPOINT"] = "http://127.0.0.1:1/";
        var nobody = await RunAsync("check", "-o", "json");

        (key.ExitCode, keyWithSource.ExitCode, nobody.ExitCode).Should().Be((3, 3, 4));
        key.Output.Should().Contain("key\tproblem\t").And.NotContain("CoveoPushOptions").And.NotContain("cafe");
        nobody.Output.Should().Contain("\"check\": \"endpoint\"").And.NotContain("\"key\"");
    }

    // The service tells its time in whole seconds.
    private string Stable(ToolResult run) =>
        Regex.Replace(run.Output.Replace(Emulator.BaseUri.ToString(), "URL", StringComparison.Ordinal).Masked(), @"\t\d+ s from", "\tN s from");

    private async Task UseKeyAsync(params Privilege[] privileges)
    {
        var created = await Client.ApiKeys.CreateAsync(new ApiKeyDefinition("Limited", privileges));
        Variables["COVEO_ORGANIZATION_ID"] = "emulatororg";
        Variables["COVEO_API_KEY"] = created.Secret.Reveal();
    }
}
