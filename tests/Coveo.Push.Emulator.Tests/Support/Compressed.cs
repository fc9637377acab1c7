using System.IO.Compression;

namespace Coveo.Push.Emulator.Tests.Support;

internal static class Compressed
{
    public static byte[] With(string compressionType, byte[] content)
    {
        using var result = new MemoryStream();
        using (Stream compressor = compressionType is "GZIP"
            ? new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true)
            : new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            compressor.Write(content);
        }

        return result.ToArray();
    }
}
