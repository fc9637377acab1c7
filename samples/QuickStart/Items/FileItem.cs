using Coveo.Push;
using QuickStart.Content;

namespace QuickStart.Items;

/// <summary>A file that becomes an item.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="Name">The path to show.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Content">What is in it.</param>
internal sealed record FileItem(string Path, string Name, long Bytes, FileContent Content)
{
    // Compressed files are held whole; a larger one is expanded and compressed anew, piece by piece.
    private const int HeldBytes = 1_000_000;

    public string DocumentId { get; } = FileDocumentId.Of(Path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileItem Of(FolderFinding finding) =>
        new(finding.Path, finding.Name, new FileInfo(finding.Path).Length, FileContent.Of(finding.Path));

    /// <summary>The item to push. A file is read when its turn has come.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public PushDocument ToDocument()
    {
        var file = new FileInfo(Path);
        return new PushDocument(DocumentId)
        {
            Title = file.Name,
            Date = file.LastWriteTimeUtc,
            FileExtension = Content.FileExtension,
            Body = Body(),
            Metadata =
            {
                ["filename"] = file.Name,
                ["folder"] = file.DirectoryName,
                ["filebytes"] = Bytes,
            },
        };
    }

    private DocumentBody? Body() => this switch
    {
        { Bytes: 0 } => null,
        { Content.IsGZip: false } => DocumentBody.FromFile(Path),
        { Bytes: <= HeldBytes } => DocumentBody.FromCompressedBytes(File.ReadAllBytes(Path), CompressionType.GZip),
        _ => DocumentBody.FromStream(_ => new ValueTask<Stream>(GZipFile.OpenExpanded(Path))),
    };
}
