namespace Coveo.Push;

/// <summary>
/// A body of bytes inside the call: <c>compressedBinaryData</c> on the wire. Made by <see cref="DocumentBody.Compress"/> and
/// <see cref="DocumentBody.FromCompressedBytes"/>. It may have 5 MB as Base64 (docs.coveo.com/en/73).
/// </summary>
public sealed class BinaryBody : DocumentBody
{
    internal BinaryBody(ReadOnlyMemory<byte> bytes, CompressionType compressionType)
    {
        Bytes = bytes;
        CompressionType = compressionType;
    }

    /// <summary>The bytes as they are sent, before Base64: compressed as <see cref="CompressionType"/> says.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How <see cref="Bytes"/> are compressed.</summary>
    public CompressionType CompressionType { get; }

    internal override CompressionType? Compression => CompressionType;

    /// <summary>How many bytes there are and how they are compressed; the bytes themselves are left out.</summary>
    public override string ToString() => $"BinaryBody {{ Length = {Bytes.Length}, CompressionType = {CompressionType} }}";
}
