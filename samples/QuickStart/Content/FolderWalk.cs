using Coveo.Push.Cli.Inputs.Folders;
using QuickStart.Output;

namespace QuickStart.Content;

/// <summary>Lists everything below a folder, one folder at a time, in a stable order, and survives what it cannot read.</summary>
/// <param name="root">The folder, or one file.</param>
/// <param name="namesFrom">The folder that names are shown from.</param>
internal sealed class FolderWalk(string root, string namesFrom)
{
    // One level at a time: the recursion of .NET would follow links and stop at the first unreadable folder.
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public IEnumerable<FolderFinding> Findings()
    {
        if (File.Exists(root))
        {
            yield return Classify(new FileInfo(root));
            yield break;
        }

        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            var entries = Entries(folder, out var problem);
            if (problem is not null)
            {
                yield return new FolderFinding(FindingKind.Failed, folder.FullName, NameOf(folder.FullName) + "/", problem);
                continue;
            }

            var subfolders = new List<DirectoryInfo>();
            foreach (var entry in entries)
            {
                if (entry is DirectoryInfo subfolder && !FileNames.IsUnusable(entry) && entry.LinkTarget is null)
                {
                    subfolders.Add(subfolder);
                }
                else
                {
                    yield return Classify(entry);
                }
            }

            for (var i = subfolders.Count - 1; i >= 0; i--)
            {
                folders.Push(subfolders[i]);
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, out string? problem)
    {
        try
        {
            problem = null;
            return [.. folder.EnumerateFileSystemInfos("*", OneLevel).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            problem = "the folder cannot be read: permission denied";
        }
        catch (DirectoryNotFoundException)
        {
            problem = "the folder vanished before it was read";
        }
        catch (IOException broken)
        {
            problem = $"the folder cannot be read: {PrintableText.OneLine(broken.Message)}";
        }

        return [];
    }

    private FolderFinding Classify(FileSystemInfo entry)
    {
        var name = NameOf(entry.FullName);
        if (FileNames.IsUnusable(entry))
        {
            return new FolderFinding(FindingKind.Failed, entry.FullName, name, "its name is not valid UTF-8 and cannot become the URI of an item: rename it");
        }

        if (entry.LinkTarget is not null)
        {
            var problem = LinkCheck.ProblemOf(entry);
            return new FolderFinding(problem is null ? FindingKind.Link : FindingKind.Skipped, entry.FullName, name, problem);
        }

        return SpecialFile.KindOf(entry) is { } kind
            ? new FolderFinding(FindingKind.Skipped, entry.FullName, name, $"{kind}, not a file")
            : new FolderFinding(FindingKind.File, entry.FullName, name);
    }

    private string NameOf(string path)
    {
        var name = Path.GetRelativePath(namesFrom, path);
        return name == "." ? path : name;
    }
}
