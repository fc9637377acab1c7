using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>
/// The searchable content of an item: a text, bytes, or a reference to bytes in a file container. Made by the methods below. What is too
/// large for the request goes to a file container of its own when the item is pushed.
/// </summary>
/// <remarks>
/// What was made can be read back, for instance in a test: it is a <see cref="TextBody"/>, a <see cref="BinaryBody"/>, a
/// <see cref="SourceBody"/> or a <see cref="ContainerBody"/>.
/// </remarks>
public abstract class DocumentBody
{
    private protected DocumentBody()
    {
    }

    internal abstract CompressionType? Compression { get; }

    /// <summary>
    /// Plain text, sent as <c>data</c>. Above the limit, 5 MB a call for one item (docs.coveo.com/en/73), it goes to a file container as
    /// compressed UTF-8: have the item's <see cref="PushDocument.FileExtension"/> say what it is, <c>.txt</c> or <c>.html</c>.
    /// </summary>
    /// <param name="text">The text; may be empty.</param>
    /// <returns>A <see cref="TextBody"/>.</returns>
    public static DocumentBody FromText(string text) => new TextBody(text);

    /// <summary>
    /// Plain bytes, as in the original file. They are compressed when the item is pushed, and sent Base64-encoded as
    /// <c>compressedBinaryData</c>, or from a file container if that is too large (docs.coveo.com/en/69).
    /// </summary>
    /// <param name="plain">The bytes; they are not copied, and must not change until the item is sent.</param>
    /// <param name="compressionType">
    /// How to compress them. The default is <see langword="null"/>: with zlib, unless the item's <see cref="PushDocument.FileExtension"/>
    /// is of a type that is compressed already (<c>.pdf</c>, <c>.docx</c>, <c>.png</c>, <c>.zip</c>, …); then not at all.
    /// </param>
    /// <returns>A <see cref="SourceBody"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="compressionType"/> is <see cref="CompressionType.Lzma"/>, which the library does not write.</exception>
    public static DocumentBody FromBytes(ReadOnlyMemory<byte> plain, CompressionType? compressionType = null) => new SourceBody(new MemoryBodySource(plain), compressionType);

    /// <summary>
    /// A file, opened anew whenever the item is pushed and read piece by piece: a large one is never in memory as a whole. Otherwise as
    /// <see cref="FromBytes"/>.
    /// </summary>
    /// <param name="path">The path of the file. It need not exist before the item is pushed; that it cannot be read then is a <see cref="CoveoInvalidDocumentException"/> of the push.</param>
    /// <param name="compressionType">How to compress it; <see langword="null"/> to decide by the item's <see cref="PushDocument.FileExtension"/>, or that of the path where the item has none.</param>
    /// <returns>A <see cref="SourceBody"/>.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="compressionType"/> is <see cref="CompressionType.Lzma"/>, which the library does not write.</exception>
    public static DocumentBody FromFile(string path, CompressionType? compressionType = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.IsNullOrWhiteSpace(path)
            ? throw new ArgumentException($"The path is '{MessageText.Show(path)}', which is blank. Give the path of a file.", nameof(path))
            : new SourceBody(new FileBodySource(path), compressionType);
    }

    /// <summary>
    /// A stream that is opened anew whenever the item is pushed, read piece by piece and disposed of: from a database, from another
    /// server. A large one is never in memory as a whole. Otherwise as <see cref="FromBytes"/>.
    /// </summary>
    /// <param name="open">Opens the stream, at its first byte; a new one each time. What it throws makes the push fail with a <see cref="CoveoInvalidDocumentException"/>.</param>
    /// <param name="compressionType">How to compress it; <see langword="null"/> to decide by the item's <see cref="PushDocument.FileExtension"/>.</param>
    /// <returns>A <see cref="SourceBody"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="compressionType"/> is <see cref="CompressionType.Lzma"/>, which the library does not write.</exception>
    public static DocumentBody FromStream(Func<CancellationToken, ValueTask<Stream>> open, CompressionType? compressionType = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new SourceBody(new OpenedBodySource(open), compressionType);
    }

    /// <summary>
    /// A stream of the caller's, read from its position now to its end when the item is pushed. It stays open. One that can seek can be
    /// pushed again; any other is read once. Otherwise as <see cref="FromBytes"/>.
    /// </summary>
    /// <param name="stream">The stream; nobody else may use it until the item is sent.</param>
    /// <param name="compressionType">How to compress it; <see langword="null"/> to decide by the item's <see cref="PushDocument.FileExtension"/>.</param>
    /// <returns>A <see cref="SourceBody"/>.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="compressionType"/> is <see cref="CompressionType.Lzma"/>, which the library does not write.</exception>
    public static DocumentBody FromStream(Stream stream, CompressionType? compressionType = null) => new SourceBody(new StreamBodySource(stream), compressionType);

    /// <summary>
    /// Bytes that are compressed already, sent Base64-encoded as <c>compressedBinaryData</c>, or from a file container if that is too
    /// large: above 5 MB a call for one item (docs.coveo.com/en/73).
    /// </summary>
    /// <param name="compressed">The compressed bytes; they are not copied, and must not change until the item is sent.</param>
    /// <param name="compressionType">How they are compressed; <see cref="CompressionType.Uncompressed"/> for plain bytes.</param>
    /// <returns>A <see cref="BinaryBody"/>.</returns>
    public static DocumentBody FromCompressedBytes(ReadOnlyMemory<byte> compressed, CompressionType compressionType) => new BinaryBody(compressed, compressionType);

    /// <summary>Compresses bytes with zlib at once, and holds them so. Otherwise as <see cref="FromCompressedBytes"/>.</summary>
    /// <param name="plain">The bytes, as in the original file; they may change afterwards.</param>
    /// <returns>A <see cref="BinaryBody"/>.</returns>
    public static DocumentBody Compress(ReadOnlyMemory<byte> plain) => new BinaryBody(ZLibCompression.Compress(plain.Span), CompressionType.ZLib);

    /// <summary>
    /// Bytes that were uploaded to a file container of their own, up to 256 MB, sent as <c>compressedBinaryDataFileId</c>
    /// (docs.coveo.com/en/69). The container is consumed by the item.
    /// </summary>
    /// <param name="fileId">The <see cref="FileContainer.FileId"/> of the container.</param>
    /// <param name="compressionType">How the uploaded bytes are compressed.</param>
    /// <returns>A <see cref="ContainerBody"/>.</returns>
    public static DocumentBody InContainer(string fileId, CompressionType compressionType) => new ContainerBody(fileId, compressionType);
}
