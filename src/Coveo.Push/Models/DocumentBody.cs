using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>
/// The searchable content of an item, in exactly one of three forms: text in the call itself, compressed bytes in the call itself, or
/// a reference to bytes uploaded to a file container. Made by the methods below; the service takes one form per item.
/// </summary>
/// <remarks>What was made can be read back, for instance in a test: it is a <see cref="TextBody"/>, a <see cref="BinaryBody"/> or a <see cref="ContainerBody"/>.</remarks>
public abstract class DocumentBody
{
    private protected DocumentBody()
    {
    }

    internal abstract CompressionType? Compression { get; }

    /// <summary>Plain text, sent as <c>data</c>. At most 5 MB (docs.coveo.com/en/73); longer text goes through a file container.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <returns>A <see cref="TextBody"/>.</returns>
    public static DocumentBody FromText(string text) => new TextBody(text);

    /// <summary>Bytes that are compressed already, sent Base64-encoded as <c>compressedBinaryData</c>. At most 5 MB after encoding (docs.coveo.com/en/73).</summary>
    /// <param name="compressed">The compressed bytes; they are not copied, and must not change until the item is sent.</param>
    /// <param name="compressionType">How they are compressed; <see cref="CompressionType.Uncompressed"/> for plain bytes.</param>
    /// <returns>A <see cref="BinaryBody"/>.</returns>
    public static DocumentBody FromCompressedBytes(ReadOnlyMemory<byte> compressed, CompressionType compressionType) => new BinaryBody(compressed, compressionType);

    /// <summary>Compresses bytes with zlib and sends them Base64-encoded as <c>compressedBinaryData</c>.</summary>
    /// <param name="plain">The bytes, as in the original file.</param>
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
