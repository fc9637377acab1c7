using System.Text.Json;
using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>Which address of the repository gets into the packages, by where the clone came from.</summary>
public sealed class RepositoryAddressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coveo-push-clone-").FullName;

    [Theory]
    [InlineData("/srv/git/push", "")]
    [InlineData("https://ana:secret@github.com/acme/push.git", "https://github.com/acme/push")]
    public async Task It_is_one_that_others_can_open_without_the_secrets_of_who_packs(string origin, string address)
    {
        Clone(origin);

        var (published, project) = await AddressAsync();

        published.Should().Be(address.Length > 0);
        project.Should().Be(address);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A clone without a program, as far as the build looks at it.</summary>
    private void Clone(string origin)
    {
        foreach (var file in Directory.EnumerateFiles(BuiltRepository.Root, "Directory.*.props").Append(Path.Combine(BuiltRepository.Root, "global.json")))
        {
            Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(BuiltRepository.Root, "build"), "*.props"))
        {
            Write("build/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        Write("src/Library/Library.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/refs/heads/main", new string('a', 40) + "\n");
        Write(".git/config", $"[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = {origin}\n");
        Directory.CreateDirectory(Path.Combine(_folder, ".git", "objects"));
    }

    private async Task<(bool Published, string Project)> AddressAsync()
    {
        var run = await ProgramRun.RunAsync(
            _folder,
            new Dictionary<string, string?>(),
            "dotnet",
            ["msbuild", "src/Library/Library.csproj", "-p:Configuration=Release", "-t:InitializeSourceControlInformation", "-getProperty:PublishRepositoryUrl", "-getProperty:PackageProjectUrl"]);
        var properties = JsonDocument.Parse(run.OrThrow().Output).RootElement.GetProperty("Properties");
        return (properties.GetProperty("PublishRepositoryUrl").GetString() == "true", properties.GetProperty("PackageProjectUrl").GetString()!);
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
