using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.IntegrationTests.Emulator;

/// <summary>The emulator below a path of somebody's app, which is then the endpoint.</summary>
public sealed class MappedEmulatorTests
{
    [Fact]
    public async Task A_push_finds_its_way_below_the_prefix()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddCoveoEmulator();
        await using var app = builder.Build();
        app.MapCoveoEmulator("/coveo");
        await app.StartAsync();
        var endpoint = new Uri(app.Urls.First() + "/coveo/");
        using var client = new CoveoPushClient(
            new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey, Endpoint = endpoint });
        using var query = new EmulatorQuery(endpoint);

        var source = await client.Sources.CreateAsync(new SourceDefinition("Test source", SourceVisibility.Shared));
        var summary = await client.Batches.PushAsync(source.Id, [new PushDocument("https://acme.example/1") { Body = DocumentBody.FromText("needle") }]);

        summary.Accepted.Should().Be(1);
        (await query.DocumentIdsAsync(source.Id, "needle")).Should().Equal("https://acme.example/1");
    }
}
