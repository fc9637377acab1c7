using System.Net;
using System.Runtime.InteropServices;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Hosting;

public sealed class ProgramTests
{
    [Fact]
    public async Task It_prints_its_address_organization_and_key_and_nothing_else()
    {
        using var program = new EmulatorProgram("--port", "0");

        var address = await program.ReadLineAsync();
        var organization = await program.ReadLineAsync();
        var key = await program.ReadLineAsync();

        address.Should().MatchRegex(@"^COVEO_PUSH_EMULATOR=http://127\.0\.0\.1:\d+$");
        organization.Should().Contain(CoveoEmulator.OrganizationId);
        key.Should().Contain(CoveoEmulator.ApiKey);
        using var http = new HttpClient();
        var health = await http.GetAsync(new Uri(address!.Split('=')[1] + "/_emulator/health"));
        health.StatusCode.Should().Be(HttpStatusCode.OK);

        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            program.Terminate();
            (await program.ExitAsync()).Should().Be((0, string.Empty, string.Empty));
        }
    }

    [Theory]
    [InlineData("unknown option '--what'", "--what")]
    [InlineData("option '--port' needs a value", "--port")]
    [InlineData("option '--data' needs a value", "--port", "0", "--data")]
    [InlineData("--port must be a number from 0 to 65535, but is 'x'", "--port", "x")]
    [InlineData("--port must be a number from 0 to 65535, but is '65536'", "--port", "65536")]
    [InlineData("--delay must be immediate, step or a number of milliseconds from 1 to 86400000, but is '0'", "--delay", "0")]
    [InlineData("but is 'soon'", "--delay", "soon")]
    [InlineData("--limits must be off or realistic, but is 'some'", "--limits", "some")]
    [InlineData("cannot be used", "--data", "/nowhere/at/all.db")]
    [InlineData("option '--data' needs a value", "--data", "")]
    public async Task A_mistake_is_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        using var program = new EmulatorProgram(arguments);

        var (exitCode, output, error) = await program.ExitAsync();

        exitCode.Should().Be(2, error);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("coveo-push-emulator: ").And.Contain(message).And.NotContain("\n");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line_and_exit_code_2()
    {
        await using var emulator = await CoveoEmulator.StartAsync();
        using var program = new EmulatorProgram("--port", $"{emulator.BaseUri.Port}");

        var (exitCode, _, error) = await program.ExitAsync();

        exitCode.Should().Be(2);
        error.TrimEnd().Should().Be($"coveo-push-emulator: Cannot listen on 127.0.0.1:{emulator.BaseUri.Port}: the port is already in use.");
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        using var program = new EmulatorProgram("--help");

        var (exitCode, output, _) = await program.ExitAsync();

        exitCode.Should().Be(0);
        output.Should().Contain("--port").And.Contain("--data").And.Contain("--delay").And.Contain("--limits").And.Contain("--help");
    }
}
