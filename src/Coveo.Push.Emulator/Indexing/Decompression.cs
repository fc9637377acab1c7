using System.Globalization;
using System.IO.Compression;
using Coveo.Push.Emulator.Documents;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Expands a body without ever holding more of it than text is extracted from.</summary>
internal static class Decompression
{
    private const int BufferSize = 64 * 1024;
    private const string Undecodable = "UNDECODABLE_DATA";

    /// <param name="content">The compressed bytes; seekable.</param>
    /// <param name="compression">How they are compressed.</param>
    /// <param name="keptBytes">How much of the start is returned.</param>
    /// <param name="maximumBytes">The size that a body must not exceed: a few kilobytes can expand to terabytes.</param>
    public static ExpandedBody Expand(Stream content, CompressionType compression, int keptBytes, long maximumBytes)
    {
        try
        {
            return compression switch
            {
                CompressionType.Uncompressed => Read(content, keptBytes, maximumBytes),
                CompressionType.ZLib => Read(ZLib(content), keptBytes, maximumBytes),
                CompressionType.GZip => Read(new GZipStream(content, CompressionMode.Decompress), keptBytes, maximumBytes),
                CompressionType.Deflate => ExpandDeflate(content, keptBytes, maximumBytes),
                _ => throw new BodyDecodingException("UNSUPPORTED_COMPRESSION", "The emulator does not expand LZMA."),
            };
        }
        catch (InvalidDataException exception)
        {
            throw new BodyDecodingException(
                Undecodable, $"The data is not valid {compression.ToString().ToUpperInvariant()} data.", exception);
        }
    }

    /// <summary>In the documentation DEFLATE means the same bytes as ZLIB; without that header it is taken for the bare format.</summary>
    private static ExpandedBody ExpandDeflate(Stream content, int keptBytes, long maximumBytes)
    {
        var start = content.Position;
        try
        {
            return Read(ZLib(content), keptBytes, maximumBytes);
        }
        catch (InvalidDataException)
        {
            content.Position = start;
            return Read(new DeflateStream(content, CompressionMode.Decompress), keptBytes, maximumBytes);
        }
    }

    private static ZLibStream ZLib(Stream content) => new(content, CompressionMode.Decompress, leaveOpen: true);

    private static ExpandedBody Read(Stream expanded, int keptBytes, long maximumBytes)
    {
        var start = new MemoryStream();
        var buffer = new byte[BufferSize];
        var size = 0L;
        while (expanded.Read(buffer) is > 0 and var read)
        {
            size += read;
            if (size > maximumBytes)
            {
                throw new BodyDecodingException(
                    "DATA_TOO_LARGE",
                    string.Create(CultureInfo.InvariantCulture, $"The data expands to more than {maximumBytes} bytes."));
            }

            start.Write(buffer, 0, (int)Math.Min(read, keptBytes - start.Length));
        }

        return new ExpandedBody(start.GetBuffer().AsMemory(0, (int)start.Length), size);
    }
}
