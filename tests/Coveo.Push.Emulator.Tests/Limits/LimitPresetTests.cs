using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Limits;

public sealed class LimitPresetTests
{
    [Fact]
    public void Realistic_are_the_numbers_published_for_streams() => EmulatorLimits.Realistic.Should().Be(new EmulatorLimits
    {
        CallsPerDay = 15_000,
        CallsPerFiveMinutes = 250,
        ItemsPerDay = null,
        ItemsInIndex = 1_000_000,
        PermissionsPerItem = 5000,
        ContainerLifetime = TimeSpan.FromHours(1),
    });

    [Fact]
    public async Task Without_limits_info_says_so()
    {
        await using var emulator = await CoveoEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };

        var info = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Get, "_emulator/info"));

        info.Json["limits"]!.ToJsonString().Should().Be(
            """
            {"callsPerDay":{"limit":null,"used":0},"callsPerFiveMinutes":{"limit":null,"used":0},"itemsPerDay":{"limit":null,"used":0},"itemsInIndex":{"limit":null,"used":0},"permissionsPerItem":5000,"bytesPerStreamItem":3145728,"containerLifetimeSeconds":3600}
            """);
    }

    [Theory]
    [InlineData("off", "null")]
    [InlineData("realistic", "15000")]
    public async Task The_program_takes_a_preset(string preset, string callsPerDay)
    {
        using var program = new EmulatorProgram("--limits", preset);
        using var http = new HttpClient { BaseAddress = await program.ReadAddressAsync() };

        var info = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Get, "_emulator/info"));

        info.Text.Should().Contain($$"""
            "callsPerDay":{"limit":{{callsPerDay}},
            """);
    }
}
