using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>The packages, made once for all tests of what was built, in a folder of their own.</summary>
public sealed class PackageFolder : IAsyncLifetime
{
    /// <summary>A version that no feed has, nor the packages of this machine.</summary>
    internal const string Version = "0.0.1-unpublished";

    /// <summary>What there is to adopt.</summary>
    internal static readonly string[] Libraries = ["Coveo.Push", "Coveo.Push.Sqlite", "Coveo.Push.Emulator"];

    /// <summary>The tool, which is a package as well.</summary>
    internal const string Tool = "coveo-push";

    private readonly Dictionary<string, Package> _packages = [];

    /// <summary>The folder, which is gone after the tests.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("coveo-push-packages-").FullName;

    /// <summary>Where the packages are: a feed as a folder.</summary>
    internal string Feed => Path.Combine(Folder, "feed");

    /// <summary>A package by its ID.</summary>
    internal Package this[string id] => _packages[id];

    public async Task InitializeAsync()
    {
        // Packages come of Release builds only. What was built for the tests is packed as it is; after a Debug build there is more to do.
        string[] built = BuiltRepository.Configuration == "Release" ? ["--no-build"] : [];
        var pack = await ProgramRun.RunAsync(
            BuiltRepository.Root,
            new Dictionary<string, string?>(),
            "dotnet",
            ["pack", "build/Packages.slnf", "-c", "Release", .. built, "-o", Feed, $"-p:PackageVersion={Version}", "-m:1", "--nologo", "-v", "quiet"]);
        pack.OrThrow();
        pack.Output.Should().NotContain("warning");
        foreach (var id in Libraries.Append(Tool))
        {
            _packages.Add(id, new Package(Path.Combine(Feed, $"{id}.{Version}")));
        }
    }

    public Task DisposeAsync()
    {
        foreach (var package in _packages.Values)
        {
            package.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
