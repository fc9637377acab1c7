using QuickStart.Output;
using SampleHosting;

namespace QuickStart.Content;

/// <summary>What is to be pushed: one or more folders, or single files.</summary>
/// <param name="Roots">Their paths, in full.</param>
/// <param name="NamesFrom">The folder that names are shown from.</param>
internal sealed record ContentFolders(IReadOnlyList<string> Roots, string NamesFrom)
{
    private const string RepositoryMark = "Coveo.Push.sln";

    /// <exception cref="UsageException">There is no such folder or file.</exception>
    public static ContentFolders Find(string? folder) => folder is null ? OfThisRepository() : Of(Existing(folder));

    public IEnumerable<FolderFinding> Findings() => Roots.SelectMany(root => new FolderWalk(root, NamesFrom).Findings());

    /// <summary>The name to show for an item, whoever pushed it.</summary>
    public string NameOf(string documentId) =>
        FileDocumentId.PathOf(documentId) is { } path ? Path.GetRelativePath(NamesFrom, path) : documentId;

    public override string ToString() => string.Join(" and ", Roots.Select(PrintableText.OneLine));

    private static ContentFolders Of(string path)
    {
        // A link that was named on purpose is followed.
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new([path], File.Exists(path) ? Path.GetDirectoryName(path)! : path);
    }

    private static string Existing(string folder)
    {
        var shown = PrintableText.OneLine(folder);
        if (folder.Length == 0 || folder.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException($"'{shown}' is not the name of a folder.");
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.Exists(path) ? path : throw new UsageException($"The folder '{shown}' does not exist.");
    }

    private static ContentFolders OfThisRepository()
    {
        var repository = RepositoryAbove(Environment.CurrentDirectory) ?? RepositoryAbove(AppContext.BaseDirectory)
            ?? throw new UsageException($"No folder was given, and this is not the repository of the sample ({RepositoryMark} is not above it). Name the folder to push.");
        string[] roots = [Path.Combine(repository, "docs"), Path.Combine(repository, "README.md")];
        roots = [.. roots.Where(Path.Exists)];
        return roots.Length > 0 ? new(roots, repository) : throw new UsageException($"'{PrintableText.OneLine(repository)}' has neither docs/ nor README.md. Name the folder to push.");
    }

    private static string? RepositoryAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, RepositoryMark)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
