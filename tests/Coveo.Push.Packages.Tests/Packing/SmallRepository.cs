using System.Text.Json;
using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>This repository's build without its code: what it makes of where it finds itself takes a second to see.</summary>
internal sealed class SmallRepository : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coveo-push-small-").FullName;

    public SmallRepository()
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
    }

    /// <summary>Makes it a clone, as far as the build looks at it.</summary>
    /// <param name="origin">Where it was cloned from.</param>
    public void BeCloneOf(string origin)
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/refs/heads/main", new string('a', 40) + "\n");
        Write(".git/config", $"[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = {origin}\n");
        Directory.CreateDirectory(Path.Combine(_folder, ".git", "objects"));
    }

    /// <summary>What the build of a release knows after one of its targets.</summary>
    /// <param name="target">The target.</param>
    /// <param name="asked">Properties as <c>-getProperty:</c>, items as <c>-getItem:</c>.</param>
    public async Task<JsonElement> AskAsync(string target, params string[] asked)
    {
        var run = await ProgramRun.RunAsync(
            _folder, new Dictionary<string, string?>(), "dotnet", ["msbuild", "src/Library/Library.csproj", "-p:Configuration=Release", $"-t:{target}", .. asked]);
        return JsonDocument.Parse(run.OrThrow().Output).RootElement;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
