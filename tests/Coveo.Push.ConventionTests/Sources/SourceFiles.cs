using Coveo.Push.ConventionTests.Builds;

namespace Coveo.Push.ConventionTests.Sources;

/// <summary>The files of C# that people wrote.</summary>
internal static class SourceFiles
{
    public static IReadOnlyList<SourceFile> All { get; } = [.. Of("src"), .. Of("tests"), .. Of("samples")];

    public static IEnumerable<SourceFile> Of(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "StrykerOutput"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n")));
}
