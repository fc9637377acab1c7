using System.Text.RegularExpressions;

namespace Coveo.Push.Emulator.Tests.Architecture;

/// <summary>The folders of the emulator are layers: each knows the ones below it only.</summary>
public sealed partial class FolderTests
{
    private const string RootNamespace = "Coveo.Push.Emulator";

    private static readonly string SourceDirectory = Path.Combine(RepositoryRoot(), "src", RootNamespace);

    [Fact]
    public void A_namespace_is_named_after_its_folder()
    {
        foreach (var file in Files())
        {
            NamespaceLine().Match(File.ReadAllText(file)).Groups["name"].Value.Should().Be($"{RootNamespace}.{FolderOf(file)}", file);
        }
    }

    [Fact]
    public void No_folder_uses_one_that_uses_it()
    {
        var uses = Files()
            .SelectMany(
                file => UsingLine().Matches(File.ReadAllText(file)),
                (file, match) => (User: FolderOf(file), Used: match.Groups["name"].Value))
            .ToLookup(use => use.User, use => use.Used, StringComparer.Ordinal);
        uses.Should().NotBeEmpty();

        var cycle = uses.Select(folder => CycleFrom(folder.Key, [folder.Key], uses)).FirstOrDefault(found => found is not null);

        cycle.Should().BeNull();
    }

    private static string? CycleFrom(string start, List<string> path, ILookup<string, string> uses)
    {
        foreach (var used in uses[path[^1]].Distinct(StringComparer.Ordinal))
        {
            if (string.Equals(used, start, StringComparison.Ordinal))
            {
                return string.Join(" -> ", [.. path, used]);
            }

            if (!path.Contains(used, StringComparer.Ordinal) && CycleFrom(start, [.. path, used], uses) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateDirectories(SourceDirectory)
            .Where(directory => Path.GetFileName(directory) is not ("bin" or "obj"))
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories));

    private static string FolderOf(string file) =>
        Path.GetRelativePath(SourceDirectory, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Coveo.Push.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return directory.FullName;
    }

    [GeneratedRegex(@"^using (static |\w+ = )?Coveo\.Push\.Emulator\.(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();
}
