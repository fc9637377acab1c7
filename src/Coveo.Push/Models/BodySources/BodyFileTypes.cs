namespace Coveo.Push;

/// <summary>The types of file that are compressed inside: compressing them again costs time and saves nothing.</summary>
internal static class BodyFileTypes
{
    private static readonly HashSet<string> Compressed = new(StringComparer.OrdinalIgnoreCase)
    {
        // Documents
        ".pdf", ".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xlsb", ".xltx", ".xltm", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm", ".vsdx", ".vsdm",
        ".odt", ".ods", ".odp", ".odg", ".ott", ".ots", ".otp", ".epub", ".pages", ".numbers", ".key", ".xps", ".oxps", ".djvu",

        // Images
        ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".heic", ".heif", ".avif", ".jp2", ".jxl", ".svgz",

        // Archives and packages
        ".zip", ".gz", ".tgz", ".7z", ".rar", ".bz2", ".tbz2", ".xz", ".txz", ".lz", ".lz4", ".lzma", ".zst", ".br", ".z", ".cab", ".jar", ".war", ".ear", ".apk", ".nupkg", ".vsix", ".whl", ".cbz", ".cbr",

        // Sound and film
        ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wma", ".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".mpg", ".mpeg", ".flv", ".3gp", ".ogv",

        // Fonts
        ".woff", ".woff2",
    };

    public static bool AreCompressed(string? fileExtension) => fileExtension is not null && Compressed.Contains(fileExtension);
}
