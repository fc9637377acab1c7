#if !NETSTANDARD2_0
using System.IO.Compression;
#endif

namespace Coveo.Push.Serialization;

/// <summary>Writes zlib streams (RFC 1950) on every framework.</summary>
internal static class ZLibCompression
{
    /// <summary>A stream that compresses what is written to it into the target. Disposing of it ends the zlib stream and leaves the target open.</summary>
    public static Stream CreateStream(Stream target) =>
#if NETSTANDARD2_0
        new ZLibWriteStream(target);
#else
        new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true);
#endif

    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var compressed = new MemoryStream();
        using (var zlib = CreateStream(compressed))
        {
#if NETSTANDARD2_0
            zlib.Write(plain.ToArray(), 0, plain.Length);
#else
            zlib.Write(plain);
#endif
        }

        return compressed.ToArray();
    }
}
