namespace FolderCrawler;

/// <summary>
/// Lists the files below a folder in the order of their paths, compared character by character. The order stays, so a crawl that was cut short can
/// go on behind the last path that it remembers. Symbolic links are left out: they may lead in a circle.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="leftOut">A folder that is none of the content.</param>
internal sealed class FolderWalk(string root, string leftOut)
{
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>The files whose path is behind the given one.</summary>
    /// <param name="after">A path; empty for all files.</param>
    /// <param name="tellUnreadable">Is told of each folder that cannot be read, and why.</param>
    public IEnumerable<FolderFile> FilesAfter(string after, Action<string, Exception> tellUnreadable)
    {
        return FilesIn(new DirectoryInfo(root), prefix: "");

        IEnumerable<FolderFile> FilesIn(DirectoryInfo folder, string prefix)
        {
            foreach (var entry in EntriesOf(folder, prefix, tellUnreadable))
            {
                var path = prefix + NameOf(entry);
                if (entry is FileInfo file)
                {
                    if (string.CompareOrdinal(path, after) > 0)
                    {
                        yield return new FolderFile(path, file);
                    }
                }
                else if (entry.FullName != leftOut && MayHold(path, after))
                {
                    foreach (var below in FilesIn((DirectoryInfo)entry, path))
                    {
                        yield return below;
                    }
                }
            }
        }
    }

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, string prefix, Action<string, Exception> tellUnreadable)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos("*", OneLevel).OrderBy(NameOf, StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            tellUnreadable(prefix.Length == 0 ? folder.FullName : prefix, unreadable);
            return [];
        }
    }

    // With its slash a folder has the place that its files have: "a-b" is before "a/x", and "a0" behind it.
    private static string NameOf(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    private static bool MayHold(string folder, string after) =>
        string.CompareOrdinal(folder, after) > 0 || after.StartsWith(folder, StringComparison.Ordinal);
}
