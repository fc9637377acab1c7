using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>Everything below a folder, one folder at a time, in a stable order. Links are not followed; what cannot be read is told.</summary>
internal sealed class FolderWalk(string root, GlobFilter filter)
{
    // One level at a time: the recursion of .NET would follow links and stop at the first folder that may not be read.
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>What is there: a <see cref="FolderFile"/>, or an <see cref="InputProblem"/>.</summary>
    public IEnumerable<(FolderFile? File, InputProblem? Problem)> Findings()
    {
        if (File.Exists(root))
        {
            yield return (new FolderFile(root, Path.GetFileName(root)), null);
            yield break;
        }

        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            var entries = Entries(folder, out var problem);
            if (problem is not null)
            {
                yield return (null, new InputProblem(NameOf(folder.FullName), problem) { EndsInput = true });
                continue;
            }

            var below = new List<DirectoryInfo>();
            foreach (var entry in entries)
            {
                if (entry is DirectoryInfo subfolder && entry.LinkTarget is null && filter.Enters(NameOf(entry.FullName)))
                {
                    below.Add(subfolder);
                }
                else if (entry is FileInfo file && entry.LinkTarget is null && filter.Takes(NameOf(entry.FullName)) && SpecialFile.KindOf(file) is null)
                {
                    yield return (new FolderFile(entry.FullName, NameOf(entry.FullName)), null);
                }
            }

            for (var i = below.Count - 1; i >= 0; i--)
            {
                folders.Push(below[i]);
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
            problem = "the folder may not be read: permission denied";
        }
        catch (IOException broken)
        {
            problem = $"the folder cannot be read: {PrintableText.OneLine(broken.Message)}";
        }

        return [];
    }

    private string NameOf(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
