namespace QuickStart.Content;

/// <summary>
/// Makes the item's URI from the file's path. Every segment is percent-encoded as a whole, so that spaces, <c>#</c>, <c>?</c>, <c>%</c>
/// and emoji survive and the path can be read back; <see cref="Uri"/> itself would leave some of them as they are.
/// </summary>
internal static class FileDocumentId
{
    private const string Scheme = "file://";

    public static string Of(string path)
    {
        var segments = path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        // A Windows path has no leading slash: C:\a becomes file:///C%3A/a.
        return Scheme + (path.StartsWith(Path.DirectorySeparatorChar) ? "" : "/") + string.Join('/', segments);
    }

    /// <summary>The path back from the URI, or <see langword="null"/> where it is not that of a file.</summary>
    public static string? PathOf(string documentId)
    {
        if (!documentId.StartsWith(Scheme + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(documentId[Scheme.Length..]);
        return OperatingSystem.IsWindows() ? path[1..] : path;
    }
}
