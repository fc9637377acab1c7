using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.Trimming;

/// <summary>Nothing that the library needs is trimmed away: a self-contained app that has shed the rest does all that it should.</summary>
public sealed class TrimmedAppTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coveo-push-trimmed-");

    [Fact]
    public async Task A_trimmed_app_pushes_uploads_deletes_lists_and_reads_errors()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var app = await PublishAsync();

        var run = await BoundedProcess.RunAsync(app, coveo.Address.AbsoluteUri, CoveoEmulator.OrganizationId, CoveoEmulator.ApiKey);

        run.ExitCode.Should().Be(0, run.Output);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "direct: listed direct",
            "direct: missing NotFound SOURCE_DOES_NOT_EXIST",
            "container: listed container",
            "container: missing NotFound SOURCE_DOES_NOT_EXIST");
        (await DocumentIdsAsync(coveo)).Should().BeEquivalentTo("direct://uploaded", "direct://compressed", "container://uploaded", "container://compressed");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Publishes what was built together with this test; only the trimming is left to do.</summary>
    private async Task<string> PublishAsync()
    {
        var project = TestAssembly.Metadata("TrimmedAppProject");
        var publish = await BoundedProcess.RunAsync("dotnet", "publish", project, "--no-build", "-c", TestAssembly.Metadata("Configuration"), "-o", _folder.FullName);
        publish.ExitCode.Should().Be(0, publish.Output);

        File.Exists(Path.Combine(_folder.FullName, "System.Private.CoreLib.dll")).Should().BeTrue("the app brings its own framework");
        return Path.Combine(_folder.FullName, Path.GetFileNameWithoutExtension(project));
    }

    private static async Task<IReadOnlyList<string>> DocumentIdsAsync(EmulatorSession coveo)
    {
        var ids = new List<string>();
        await foreach (var source in coveo.Client.Sources.ListAsync())
        {
            ids.AddRange(await coveo.Query.DocumentIdsAsync(source.Id));
        }

        return ids;
    }
}
