namespace FolderCrawler;

/// <summary>
/// Makes the item's URI from the file's path. Every segment is percent-encoded as a whole, so that spaces, <c>#</c>, <c>?</c>, <c>%</c>
/// and emoji survive; <see cref="Uri"/> itself would leave some of them as they are.
/// </summary>
internal static class FileDocumentId
{
    public static string Of(string path)
    {
        var segments = path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        // A Windows path has no leading slash: C:\a becomes file:///C%3A/a.
        return "file://" + (path.StartsWith(Path.DirectorySeparatorChar) ? "" : "/") + string.Join('/', segments);
    }
}
