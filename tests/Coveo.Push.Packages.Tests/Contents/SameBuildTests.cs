using System.Text;
using System.Text.RegularExpressions;
using Coveo.Push.Packages.Tests.Packing;
using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>Who builds the same commit again, in another folder, gets the same assemblies, byte by byte.</summary>
[Collection(PackageTests.Name)]
public sealed class SameBuildTests(PackageFolder packages)
{
    private const string Framework = "netstandard2.0";

    [Fact]
    public async Task A_build_in_another_folder_makes_the_same_assemblies_and_symbols()
    {
        var elsewhere = Path.Combine(packages.Folder, "elsewhere");
        CopySources(elsewhere);

        // The commit is the one of the packages even if there is a newer one by now. Analyzers make nothing: generators do, and run.
        var build = await ProgramRun.RunAsync(
            elsewhere,
            new Dictionary<string, string?>(),
            "dotnet",
            ["build", "src/Coveo.Push.Sqlite", "-c", "Release", "-f", Framework, $"-p:SourceRevisionId={Commit()}", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false", "--nologo", "-v", "quiet"]);
        build.OrThrow();

        foreach (var id in new[] { "Coveo.Push", "Coveo.Push.Sqlite" })
        {
            var built = Path.Combine(elsewhere, "src", id, "bin", "Release", Framework, id);
            File.ReadAllBytes(built + ".dll").AsSpan().SequenceEqual(packages[id].Read($"lib/{Framework}/{id}.dll")).Should().BeTrue($"{id}.dll is the same");
            File.ReadAllBytes(built + ".pdb").AsSpan().SequenceEqual(packages[id].ReadSymbols($"lib/{Framework}/{id}.pdb")).Should().BeTrue($"{id}.pdb is the same");
        }
    }

    /// <summary>What the assemblies say they were built of, behind the version; nothing where there is no Git.</summary>
    private string Commit() =>
        Regex.Match(Encoding.Latin1.GetString(packages["Coveo.Push"].Read($"lib/{Framework}/Coveo.Push.dll")), @"\d\.\d+\.\d+[-.\w]*\+([0-9a-f]{40})").Groups[1].Value;

    private static void CopySources(string elsewhere)
    {
        var root = BuiltRepository.Root;
        Directory.CreateDirectory(elsewhere);
        foreach (var file in Directory.EnumerateFiles(root))
        {
            File.Copy(file, Path.Combine(elsewhere, Path.GetFileName(file)));
        }

        foreach (var folder in new[] { "build", "src/Coveo.Push", "src/Coveo.Push.Sqlite" })
        {
            CopyFolder(Path.Combine(root, folder), Path.Combine(elsewhere, folder));
        }

        // The same repository, seen from another folder.
        var git = Path.Combine(root, ".git");
        if (Directory.Exists(git))
        {
            File.WriteAllText(Path.Combine(elsewhere, ".git"), $"gitdir: {git}\n");
        }
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
