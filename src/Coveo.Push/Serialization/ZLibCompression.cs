using System.IO.Compression;

namespace Coveo.Push.Serialization;

/// <summary>Writes zlib streams (RFC 1950) on every framework.</summary>
internal static class ZLibCompression
{
    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var compressed = new MemoryStream();
#if NETSTANDARD2_0
        // Header of a default-level stream with a 32 KB window.
        compressed.WriteByte(0x78);
        compressed.WriteByte(0x9C);
        using (var deflate = new DeflateStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var bytes = plain.ToArray();
            deflate.Write(bytes, 0, bytes.Length);
        }

        // An empty deflate stream is written as nothing by some frameworks; RFC 1951 asks for one empty final block.
        if (compressed.Length == 2)
        {
            compressed.WriteByte(0x03);
            compressed.WriteByte(0x00);
        }

        var checksum = Adler32.Compute(plain);
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            compressed.WriteByte((byte)(checksum >> shift));
        }
#else
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(plain);
        }
#endif
        return compressed.ToArray();
    }
}
