namespace Coveo.Push;

/// <summary>
/// A body whose plain bytes are read when the item is pushed: from memory, a file or a stream. They are compressed and Base64-encoded on
/// the way, or go to a file container of their own when there are many. Made by <see cref="DocumentBody.FromBytes"/>,
/// <see cref="DocumentBody.FromFile"/> and <see cref="DocumentBody.FromStream(Stream, CompressionType?)"/>.
/// </summary>
public sealed class SourceBody : DocumentBody
{
    internal SourceBody(BodySource source, CompressionType? compressionType)
    {
        if (compressionType == Push.CompressionType.Lzma)
        {
            throw new ArgumentOutOfRangeException(nameof(compressionType), compressionType, "The library does not compress with LZMA: the service does not document its container format. Give ZLib, GZip or Uncompressed, or compress the bytes beforehand and use DocumentBody.FromCompressedBytes.");
        }

        _ = compressionType?.WireName();
        Source = source;
        CompressionType = compressionType;
    }

    /// <summary>How the bytes will be compressed; <see langword="null"/> to decide by the item's <see cref="PushDocument.FileExtension"/>.</summary>
    public CompressionType? CompressionType { get; }

    internal BodySource Source { get; }

    internal override CompressionType? Compression => CompressionType;

    /// <summary>How the bytes of a certain item are compressed: not at all, where its type is compressed already.</summary>
    internal CompressionType CompressionFor(string? fileExtension) =>
        CompressionType
        ?? (BodyFileTypes.AreCompressed(fileExtension ?? Source.FileExtension) ? Push.CompressionType.Uncompressed : Push.CompressionType.ZLib);

    /// <summary>What the bytes are read from and how they will be compressed.</summary>
    public override string ToString() => $"SourceBody {{ Source = {Source}, CompressionType = {CompressionType?.ToString() ?? "by file extension"} }}";
}
