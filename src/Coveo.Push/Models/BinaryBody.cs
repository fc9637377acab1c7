namespace Coveo.Push;

/// <summary>A body of bytes inside the call: <c>compressedBinaryData</c> on the wire.</summary>
internal sealed class BinaryBody(ReadOnlyMemory<byte> compressed, CompressionType compressionType) : DocumentBody
{
    public ReadOnlyMemory<byte> Compressed { get; } = compressed;

    internal override CompressionType? Compression { get; } = compressionType;
}
