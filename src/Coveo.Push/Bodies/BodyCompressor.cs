using System.IO.Compression;
using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Compresses what is written to it, in one of the forms that the service reads.</summary>
internal static class BodyCompressor
{
    private static readonly byte[] NoBytesAsZLib = [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];
    private static readonly byte[] NoBytesAsGZip = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF, 0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>A stream that compresses into the target, which it leaves open.</summary>
    public static Stream Create(CompressionType compressionType, Stream target) => compressionType == CompressionType.GZip
        ? new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)
        : ZLibCompression.CreateStream(target);

    /// <summary>No bytes, compressed: of nothing written some frameworks make nothing at all, which no one can decompress.</summary>
    public static ReadOnlyMemory<byte> NoBytes(CompressionType compressionType) => compressionType switch
    {
        CompressionType.Uncompressed => default,
        CompressionType.GZip => NoBytesAsGZip,
        _ => NoBytesAsZLib,
    };
}
