using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>Makes items of files: what the file system knows becomes metadata, the content is read when the item is sent.</summary>
/// <param name="idPrefix">What stands before the path below the folder in an item's ID; <see langword="null"/> for the file's own address.</param>
internal sealed class FileItems(string? idPrefix)
{
    /// <param name="file">The file.</param>
    /// <returns>The item, or why it is none, and how large it is.</returns>
    public (InputEntry Entry, long Bytes) Read(FolderFile file)
    {
        try
        {
            var info = new FileInfo(file.Path);
            var bytes = info.Length;
            return (new PushDocument(IdOf(file))
            {
                Title = info.Name,
                Date = new DateTimeOffset(info.LastWriteTimeUtc),
                FileExtension = bytes == 0 ? null : FileKind.ExtensionOf(file.Path),
                Body = bytes == 0 ? null : DocumentBody.FromFile(file.Path),
                Metadata =
                {
                    ["filename"] = info.Name,
                    ["folder"] = Path.GetDirectoryName(file.Name)?.Replace(Path.DirectorySeparatorChar, '/') is { Length: > 0 } folder ? folder : null,
                    ["filebytes"] = bytes,
                },
            }, bytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (new InputProblem(file.Name, PrintableText.OneLine(unreadable.Message)) { DocumentId = IdOf(file) }, 0);
        }
    }

    /// <summary>The file that an item was made of.</summary>
    /// <param name="root">The folder, in full, or the file.</param>
    /// <param name="documentId">The item's ID.</param>
    public string? PathOf(string root, string documentId)
    {
        var prefix = idPrefix ?? "file://";
        if (!documentId.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = Uri.UnescapeDataString(documentId[prefix.Length..]);
        return idPrefix is null ? (OperatingSystem.IsWindows() ? name[1..] : name)
            : File.Exists(root) ? root
            : Path.Combine(root, name);
    }

    // Each segment is encoded as a whole, so that spaces, '#', '?' and '%' survive and the path can be read back.
    private string IdOf(FolderFile file) => idPrefix is not null
        ? idPrefix + string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString))
        : "file://" + (file.Path.StartsWith(Path.DirectorySeparatorChar) ? "" : "/") + string.Join('/', file.Path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
