using System.Net;
using System.Net.Sockets;

namespace Coveo.Push.Emulator.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task It_listens_on_a_free_port_of_this_machine_only()
    {
        await using var first = await CoveoEmulator.StartAsync();
        await using var second = await CoveoEmulator.StartAsync();

        first.BaseUri.Host.Should().Be("127.0.0.1");
        first.BaseUri.AbsolutePath.Should().Be("/");
        first.BaseUri.Port.Should().BePositive().And.NotBe(second.BaseUri.Port);
    }

    [Fact]
    public async Task It_listens_on_the_port_it_is_given()
    {
        var port = FreePort();
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { Port = port });

        emulator.BaseUri.Should().Be(new Uri($"http://127.0.0.1:{port}/"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = await CoveoEmulator.StartAsync();

        var start = () => CoveoEmulator.StartAsync(new CoveoEmulatorOptions { Port = first.BaseUri.Port });

        await start.Should().ThrowAsync<IOException>().WithMessage($"Cannot listen on 127.0.0.1:{first.BaseUri.Port}: the port is already in use.");
    }

    [Fact]
    public async Task After_stopping_nobody_answers_and_disposing_twice_does_no_harm()
    {
        var emulator = await CoveoEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };
        (await http.GetAsync("_emulator/health")).StatusCode.Should().Be(HttpStatusCode.OK);

        await emulator.StopAsync();
        var request = () => http.GetAsync("_emulator/health");

        await request.Should().ThrowAsync<HttpRequestException>();
        await emulator.DisposeAsync();
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task The_organization_and_the_key_can_be_chosen()
    {
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { OrganizationId = "acmeorg1", ApiKey = "secret" });
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "secret");

        (await http.GetAsync("rest/organizations/acmeorg1/sources")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAsync("rest/organizations/emulatororg/sources")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    public static TheoryData<CoveoEmulatorOptions, string> InvalidOptions => new()
    {
        { new() { Port = -1 }, "Port must be between 0 and 65535, but is -1.*" },
        { new() { Port = 65536 }, "Port must be between 0 and 65535, but is 65536.*" },
        { new() { DataFile = " " }, "DataFile*blank.*" },
        { new() { OrganizationId = "Acme" }, "OrganizationId*'Acme'.*" },
        { new() { OrganizationId = "a/b" }, "OrganizationId*'a/b'.*" },
        { new() { ApiKey = "a b" }, "ApiKey must*" },
        { new() { ApiKey = "" }, "ApiKey must*" },
        { new() { TimeProvider = null! }, "TimeProvider must not be null.*" },
        { new() { MaxRequestBytes = 0 }, "MaxRequestBytes*0.*" },
        { new() { MaxRequestBytes = int.MaxValue }, "MaxRequestBytes*268435456, but is 2147483647.*" },
        { new() { Pipeline = null! }, "Pipeline must not be null*" },
        { new() { Pipeline = new() { Mode = (EmulatorPipelineMode)7 } }, "Pipeline.Mode must be Immediate, Delayed or Stepped, but is 7.*" },
        { new() { Pipeline = new() { StageDelay = TimeSpan.Zero } }, "Pipeline.StageDelay*1 millisecond to 1 day, but is 00:00:00.*" },
        { new() { Pipeline = new() { StageDelay = TimeSpan.FromDays(2) } }, "Pipeline.StageDelay*2.00:00:00.*" },
        { new() { Limits = null! }, "Limits must not be null*" },
        { new() { Limits = new() { CallsPerDay = 0 } }, "Limits.CallsPerDay must be at least 1, or null for no limit, but is 0.*" },
        { new() { Limits = new() { CallsPerFiveMinutes = -1 } }, "Limits.CallsPerFiveMinutes*-1.*" },
        { new() { Limits = new() { ItemsPerDay = 0 } }, "Limits.ItemsPerDay*0.*" },
        { new() { Limits = new() { ItemsInIndex = 0 } }, "Limits.ItemsInIndex*0.*" },
        { new() { Limits = new() { PermissionsPerItem = 0 } }, "Limits.PermissionsPerItem*0.*" },
        { new() { Limits = new() { ContainerLifetime = TimeSpan.FromMilliseconds(1500) } }, "Limits.ContainerLifetime*whole seconds*00:00:01.5*" },
        { new() { Limits = new() { ContainerLifetime = TimeSpan.FromDays(8) } }, "Limits.ContainerLifetime*7 days*8.00:00:00.*" },
        { new() { MaxContainerBytes = -5 }, "MaxContainerBytes*-5.*" },
        { new() { MaxContainerBytes = long.MaxValue }, "MaxContainerBytes*536870912, but is 9223372036854775807.*" },
    };

    [Theory]
#pragma warning disable xUnit1045 // The options are shown by the message each row expects.
    [MemberData(nameof(InvalidOptions))]
#pragma warning restore xUnit1045
    public async Task A_setting_out_of_range_is_named(CoveoEmulatorOptions options, string message)
    {
        var start = () => CoveoEmulator.StartAsync(options);

        await start.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
