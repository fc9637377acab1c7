using System.Net;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Hosting;

/// <summary>Opened to a network, it says so, and answers under the names it was given only.</summary>
public sealed class AddressTests
{
    [Fact]
    public async Task Opened_to_every_network_its_address_is_one_that_can_be_used()
    {
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { Address = IPAddress.Any });
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };

        emulator.BaseUri.Host.Should().Be("127.0.0.1");
        (await http.GetAsync("_emulator/health")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("coveo.test", 200)]
    [InlineData("COVEO.test:8080", 200)]
    [InlineData("localhost", 200)]
    [InlineData("evil.example", 403)]
    [InlineData("0.0.0.0", 403)]
    [InlineData("192.168.1.1", 403)]
    public async Task Only_the_names_it_was_given_are_answered(string host, int status)
    {
        await using var emulator = await CoveoEmulator.StartAsync(
            new CoveoEmulatorOptions { Address = IPAddress.Any, AllowedHosts = { "coveo.test" } });
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };
        var request = new HttpRequestMessage(HttpMethod.Get, "_emulator/health");
        request.Headers.Host = host;

        (await Answer.ReadAsync(http, request)).Status.Should().Be(status);
    }

    [Fact]
    public async Task An_upload_goes_to_the_name_the_client_knows()
    {
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { AllowedHosts = { "coveo.test" } });
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };
        http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
        var request = new HttpRequestMessage(HttpMethod.Post, $"push/v1/organizations/{CoveoEmulator.OrganizationId}/files");
        request.Headers.Host = "coveo.test:8080";

        UploadTarget.Read(await Answer.ReadAsync(http, request)).UploadUri.Should().StartWith("http://coveo.test:8080/s3/");
    }

    [Fact]
    public async Task The_program_warns_when_it_is_opened_to_a_network()
    {
        using var program = new EmulatorProgram("--host", "0.0.0.0", "--allow-host", "coveo.test");
        var address = await program.ReadAddressAsync();
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Host = "coveo.test";
        (await http.GetAsync("_emulator/health")).StatusCode.Should().Be(HttpStatusCode.OK);

        await program.KillAsync();
        (await program.ExitAsync()).Error.Should().StartWith("WARNING: The emulator listens on 0.0.0.0.").And.Contain("can read, change and delete");
    }

    [Theory]
    [InlineData("--host must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0, but is 'coveo'.", "--host", "coveo")]
    [InlineData("Cannot listen on 192.0.2.1:0: this machine does not have the address.", "--host", "192.0.2.1")]
    [InlineData("--allow-host must be a host name without scheme and port, such as 'coveo', but is 'http://coveo'.", "--allow-host", "http://coveo")]
    public async Task A_mistake_is_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        using var program = new EmulatorProgram(arguments);

        var (exitCode, output, error) = await program.ExitAsync();

        exitCode.Should().Be(2, error);
        output.Should().BeEmpty();
        error.TrimEnd().Should().Be($"coveo-push-emulator: {message}");
    }
}
