using Coveo.Push.Packages.Tests.Packing;
using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Installing;

/// <summary>Fresh projects with the packages, restored and built once, in a folder that knows nothing of this repository.</summary>
/// <param name="packages">The packages.</param>
public sealed class InstalledPrograms(PackageFolder packages) : IAsyncLifetime
{
    /// <summary>The folder of the projects.</summary>
    internal string Folder => Path.Combine(packages.Folder, "programs");

    /// <summary>Where the packages are unpacked to, instead of into those of the machine.</summary>
    internal string Unpacked => Path.Combine(packages.Folder, "unpacked");

    /// <summary>Builds the projects.</summary>
    public async Task InitializeAsync()
    {
        CopyFolder(Path.Combine(AppContext.BaseDirectory, "Consumers"), Folder);
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <CoveoPushVersion>{PackageFolder.Version}</CoveoPushVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- As in the repository: some packages name a lower bound of a dependency that not every feed carries. -->
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <!-- What is known of other packages by today is not what is tested. -->
                <NuGetAudit>false</NuGetAudit>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            </Project>
            """);
        // Beside the feeds of the machine, for the packages of others. Those that the machine has already are taken as they are.
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Unpacked}" /></config>
              <packageSources><add key="made-here" value="{packages.Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{BuiltRepository.MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        var build = await ProgramRun.RunAsync(Folder, Variables, "dotnet", "build", "Consumers.slnx", "-m:1", "--nologo", "-v", "quiet");
        build.OrThrow();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs a program as it was built.</summary>
    internal async Task<ProgramRun> RunAsync(string project) =>
        (await ProgramRun.RunAsync(Path.Combine(Folder, project), Variables, "dotnet", Built(project, project + ".dll"))).OrThrow();

    /// <summary>A file beside a program.</summary>
    internal string Built(string project, string file, string framework = "net10.0") => Path.Combine(Folder, project, "bin", "Debug", framework, file);

    /// <summary>The folder of the configuration counts, not that of a variable.</summary>
    private Dictionary<string, string?> Variables => new() { ["NUGET_PACKAGES"] = Unpacked };

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(Folder, file), content);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
