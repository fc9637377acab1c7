using Coveo.Push;

namespace FolderCrawler;

/// <summary>A file below the folder.</summary>
/// <param name="Path">Its path seen from the folder, with slashes on every system.</param>
/// <param name="File">The file.</param>
internal sealed record FolderFile(string Path, FileInfo File)
{
    private const int LongestExtension = 16;

    /// <summary>The item to push. The file is read when its turn has come.</summary>
    /// <exception cref="IOException">It is gone.</exception>
    public PushDocument ToDocument() => new(FileDocumentId.Of(File.FullName))
    {
        Title = File.Name,
        Date = File.LastWriteTimeUtc,
        FileExtension = Extension(),

        // What looks empty is never opened: reading a named pipe would wait for ever.
        Body = File.Length == 0 ? null : DocumentBody.FromFile(File.FullName),
        Metadata =
        {
            ["filename"] = File.Name,
            ["folder"] = File.DirectoryName,
            ["filebytes"] = File.Length,
        },
    };

    private string? Extension()
    {
        var extension = File.Name.LastIndexOf('.') is > 0 and var dot ? File.Name[dot..].ToLowerInvariant() : "";
        return extension.Length is > 1 and <= LongestExtension && extension[1..].All(char.IsAsciiLetterOrDigit) ? extension : null;
    }
}
