using Coveo.Push.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>The examples of docs/emulator/README.md, compiled and run.</summary>
public sealed class EmulatorReadmePageExamples : IDisposable
{
    private readonly WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();

    public void Dispose() => File.Delete("coveo.db");

    [Fact]
    public async Task It_is_started_in_a_test_and_told_what_goes_wrong()
    {
        await using var coveo = await CoveoEmulator.StartAsync();

        coveo.Faults.Add(new EmulatorFault { Route = "PUT */documents/batch", Status = 429, RetryAfter = "2", Times = 2 });

        coveo.BaseUri.IsLoopback.Should().BeTrue();
    }

    [Fact]
    public async Task It_is_a_part_of_an_app()
    {
        builder.Services.AddCoveoEmulator(options => options.DataFile = "coveo.db");
        var app = builder.Build();
        app.MapCoveoEmulator("/coveo"); // clients get http://localhost:5000/coveo as their Endpoint

        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Should().NotBeEmpty();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task It_takes_its_time_after_the_202()
    {
        await using var coveo = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions
        {
            Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = TimeSpan.FromSeconds(2) },
        });

        coveo.BaseUri.IsLoopback.Should().BeTrue();
    }
}
