using System.Reflection;

namespace Coveo.Push.Docs.Tests.Pages;

/// <summary>The files of the repository, as a clean clone has them.</summary>
internal static class Repository
{
    // What builds and test runs leave behind; see .gitignore.
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal) { "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts" };

    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Repository").Value!);

    private static readonly Lazy<IReadOnlyList<string>> Paths = new(() =>
        [.. Walk(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)]);

    /// <summary>The paths of the files with one of these extensions, from the root, with slashes, in order.</summary>
    public static IEnumerable<string> Files(params string[] extensions) =>
        Paths.Value.Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    public static string Read(string path) => File.ReadAllText(Absolute(path)).ReplaceLineEndings("\n");

    public static string Absolute(string path) => Path.Combine(Root, path);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(IsOfTheRepository).SelectMany(Walk));

    private static bool IsOfTheRepository(DirectoryInfo folder) =>
        !Made.Contains(folder.Name) && folder.LinkTarget is null && (folder.Name[0] != '.' || folder.Name == ".github");
}
