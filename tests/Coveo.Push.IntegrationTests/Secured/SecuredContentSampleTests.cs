using System.Net;
using System.Net.Sockets;
using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>The sample <c>SecuredContent</c>, run as a person runs it.</summary>
public class SecuredContentSampleTests
{
    private const string Expected = """
        Service     an emulator in this process
        Source      Acme intranet, SECURED
        Provider    Acme intranet, cascades to Email Security Provider
        Identities  16 of 16 accepted
        Items       7 of 7 accepted
        Clean-up    older items are deleted, older identities disabled
        | Who sees what | ana | bo | cy | di | ed | fay | anonymous |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | Cafeteria menu (anyone) | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |
        | Holiday calendar (staff) | ✓ | ✓ | ✓ | ✓ | – | – | – |
        | Budget (staff, not contractors) | ✓ | – | ✓ | ✓ | – | – | – |
        | Salaries (payroll) | – | – | – | ✓ | – | – | – |
        | Press kit (partners) | – | – | – | – | – | ✓ | – |
        | Project plan (Document: ana, not bo; Library: staff and project-x) | ✓ | – | ✓ | – | – | – | – |
        | Draft (nobody) | – | – | – | – | – | – | – |
        Why?        bo is in the staff, and does not see 'Budget':
                    bo@acme.example is denied in set 1 of level 1 as GROUP 'contractors' of 'Acme intranet', and denial prevails.
                    bo@acme.example is bo, in contractors: denied
                    bo@acme.example is bo, in contractors, in staff: allowed

        """;

    [Fact]
    public async Task Without_configuration_it_shows_who_sees_what()
    {
        var (exitCode, output, errors) = await RunAsync();

        output.ReplaceLineEndings().Should().Be(Expected.ReplaceLineEndings());
        errors.Should().BeEmpty();
        exitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_running_emulator_is_pushed_to_and_keeps_what_it_got()
    {
        await using var emulator = await CoveoEmulator.StartAsync();
        using var client = ClientOf(emulator);

        var (exitCode, output, errors) = await RunAsync(("COVEO_PUSH_ENDPOINT", emulator.BaseUri.AbsoluteUri));

        exitCode.Should().Be(0, errors);
        output.Should().ContainAll("| Draft (nobody) | – | – |", "delete them in the Administration Console");
        (await client.Sources.ListAsync().SingleAsync()).Status.Should().Be("PUSH_READY");
    }

    [Fact]
    public async Task A_push_that_is_not_complete_ends_with_1_deletes_nothing_and_the_source_is_idle()
    {
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { MaxContainerBytes = 100 });
        using var client = ClientOf(emulator);
        using var query = new Emulator.EmulatorQuery(emulator.BaseUri);

        var (exitCode, output, errors) = await RunAsync(("COVEO_PUSH_ENDPOINT", emulator.BaseUri.AbsoluteUri));

        exitCode.Should().Be(1, errors);
        errors.Should().StartWith("error: ").And.EndWith("No clean-up was made.\n");
        output.Should().NotContain("Clean-up").And.NotContain("Who sees what");
        (await query.OperationsAsync()).Should().NotContain("DELETE_OLDER_THAN");
        (await client.Sources.ListAsync().SingleAsync()).Status.Should().Be("PUSH_READY");
    }

    [Theory]
    [InlineData("COVEO_REGION", "ca", "COVEO_REGION is set, but neither")]
    [InlineData("COVEO_API_KEY", "x", "COVEO_API_KEY is set but COVEO_ORGANIZATION_ID is not")]
    [InlineData("COVEO_PUSH_ENDPOINT", "no address", "COVEO_PUSH_ENDPOINT is 'no address', which is not an address")]
    [InlineData("COVEO_PUSH_ENDPOINT", "http://coveo.example/", "COVEO_PUSH_ENDPOINT")]
    public async Task A_wrong_setting_ends_with_2_and_one_line_that_names_the_variable(string variable, string value, string expected)
    {
        var (exitCode, output, errors) = await RunAsync((variable, value));

        (exitCode, output).Should().Be((2, ""));
        errors.TrimEnd().Should().StartWith("error: ").And.Contain(expected).And.NotContain("\n");
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_and_one_line()
    {
        // It takes connections and never answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var variables = new Dictionary<string, string> { ["COVEO_PUSH_ENDPOINT"] = $"http://{silent.LocalEndpoint}/" };

        using var process = SampleProcess.Start("SecuredContent", variables, []);
        var (exitCode, _, errors) = await SampleProcess.EndAsync(process, SampleProcess.ReadAndSignalAsync(process, "INT", "Service"));

        exitCode.Should().Be(130, errors);
        errors.TrimEnd().Should().StartWith("error: Interrupted.").And.NotContain("\n");
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params (string Name, string Value)[] variables)
    {
        using var process = SampleProcess.Start("SecuredContent", variables.ToDictionary(variable => variable.Name, variable => variable.Value), []);
        return await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync());
    }

    private static CoveoPushClient ClientOf(CoveoEmulator emulator) => new(new CoveoPushOptions
    {
        OrganizationId = CoveoEmulator.OrganizationId,
        ApiKey = CoveoEmulator.ApiKey,
        Endpoint = emulator.BaseUri,
    });
}
