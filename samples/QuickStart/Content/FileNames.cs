namespace QuickStart.Content;

/// <summary>Finds names that .NET could not read: on Linux a name is bytes, and bytes that are not UTF-8 show as U+FFFD.</summary>
internal static class FileNames
{
    private const char Replacement = '\uFFFD';

    /// <summary>A file whose name really holds U+FFFD can be opened by it; one whose bytes were replaced cannot.</summary>
    public static bool IsUnusable(FileSystemInfo entry) =>
        HasLoneSurrogate(entry.Name) || (entry.Name.Contains(Replacement, StringComparison.Ordinal) && !entry.Exists && entry.LinkTarget is null);

    private static bool HasLoneSurrogate(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (i + 1 < name.Length && char.IsSurrogatePair(name[i], name[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                return true;
            }
        }

        return false;
    }
}
