using System.Text;

namespace QuickStart.Items;

/// <summary>What is in a file, by its name where that tells, else by its first bytes.</summary>
/// <param name="FileExtension">What picks the converter of the service: of <c>guide.html.gz</c> it is <c>.html</c>, as the service expands it.</param>
/// <param name="IsGZip">Whether it is compressed already, in a way that the service expands.</param>
internal sealed record FileContent(string? FileExtension, bool IsGZip)
{
    private const int LongestExtension = 16;
    private const int StartBytes = 4096;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileContent Of(string path)
    {
        var isGZip = GZipFile.NameInside(path) is not null && GZipFile.IsWhole(path);
        var extension = ExtensionOf(isGZip ? GZipFile.NameInside(path)! : Path.GetFileName(path));
        return new(extension ?? (IsText(path, isGZip) ? ".txt" : null), isGZip);
    }

    /// <summary>The first text of a file; rubbish where it holds none.</summary>
    public static string ReadStart(string path, bool isGZip, int bytes)
    {
        using Stream content = isGZip ? GZipFile.OpenExpanded(path) : File.OpenRead(path);
        var start = new byte[bytes];
        var length = content.ReadAtLeast(start, bytes, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(start, 0, length);
    }

    private static bool IsText(string path, bool isGZip) => !ReadStart(path, isGZip, StartBytes).Contains('\0', StringComparison.Ordinal);

    private static string? ExtensionOf(string fileName)
    {
        var extension = fileName.LastIndexOf('.') is > 0 and var dot ? fileName[dot..].ToLowerInvariant() : "";
        return extension.Length is > 1 and <= LongestExtension && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : null;
    }
}
