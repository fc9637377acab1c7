using System.Buffers.Binary;
using System.IO.Compression;

namespace QuickStart.Bodies;

/// <summary>Recognizes files that are gzip already, so that they are sent as they are.</summary>
internal static class GZipFile
{
    private const int TrailerBytes = 8;
    private const int ShortestFile = 18;
    private const int BufferBytes = 64 * 1024;
    private static readonly byte[] Mark = [0x1F, 0x8B, 0x08];

    public static bool HasMark(ReadOnlySpan<byte> head) => head.StartsWith(Mark);

    /// <summary>
    /// Expands the file, a buffer at a time, to see that it is whole: the service would take a broken one and never index it.
    /// </summary>
    /// <returns>The first expanded bytes, or <see langword="null"/> where the file is broken or expands to more than an item may have.</returns>
    public static async Task<byte[]?> ExpandStartAsync(Stream file, CancellationToken cancellationToken)
    {
        if (file.Length < ShortestFile)
        {
            return null;
        }

        var start = new byte[BufferBytes];
        var startLength = 0;
        var buffer = new byte[BufferBytes];
        var size = 0L;
        try
        {
            file.Position = 0;
            await using var expanded = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            while (await expanded.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                var kept = Math.Min(read, start.Length - startLength);
                buffer.AsSpan(0, kept).CopyTo(start.AsSpan(startLength));
                startLength += kept;
                size += read;
                if (size > BodyLimits.ContainerBytes)
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        // .NET takes a file that was cut off for one that ends; the size in the last bytes tells.
        return size == await SizeInTrailerAsync(file, cancellationToken) ? start[..startLength] : null;
    }

    private static async Task<long> SizeInTrailerAsync(Stream file, CancellationToken cancellationToken)
    {
        var trailer = new byte[TrailerBytes];
        file.Seek(-TrailerBytes, SeekOrigin.End);
        await file.ReadExactlyAsync(trailer, cancellationToken);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(TrailerBytes - sizeof(uint)));
    }
}
