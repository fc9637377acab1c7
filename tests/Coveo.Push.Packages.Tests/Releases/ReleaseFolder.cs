using Coveo.Push.Packages.Tests.Packing;
using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Releases;

/// <summary>A repository in small: the script of releases, with changes and a version of the test's.</summary>
internal sealed class ReleaseFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coveo-push-release-").FullName;

    /// <param name="changes">CHANGELOG.md.</param>
    /// <param name="version">The version of the packages.</param>
    public ReleaseFolder(string changes, string version = "0.1.0")
    {
        Directory.CreateDirectory(Path.Combine(_folder, "build"));
        File.Copy(Path.Combine(BuiltRepository.Root, "build", "release.sh"), Path.Combine(_folder, "build", "release.sh"));
        File.WriteAllText(Path.Combine(_folder, "CHANGELOG.md"), changes);
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), $"<Project>\n    <VersionPrefix>{version}</VersionPrefix>\n    <Product>x</Product>\n</Project>\n");
    }

    public string Changes => File.ReadAllText(Path.Combine(_folder, "CHANGELOG.md"));

    public string Properties => File.ReadAllText(Path.Combine(_folder, "Directory.Build.props"));

    /// <summary>The files that there are.</summary>
    public IEnumerable<string?> Files => Directory.EnumerateFiles(_folder).Select(Path.GetFileName);

    /// <summary>Runs the script.</summary>
    public Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.RunAsync(_folder, new Dictionary<string, string?>(), "bash", ["build/release.sh", .. arguments]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
