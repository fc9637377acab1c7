using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Coveo.Push.Emulator.Documents;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Expands a body without ever holding more of it than text is extracted from.</summary>
/// <param name="keptBytes">How much of the start is returned.</param>
/// <param name="maximumBytes">The size that a body must not exceed: a few kilobytes can expand to terabytes.</param>
internal sealed class Decompression(int keptBytes, long maximumBytes)
{
    private const int BufferSize = 64 * 1024;
    private const int GZipTrailerSize = 8;

    /// <param name="content">The compressed bytes; seekable.</param>
    /// <param name="compression">How they are compressed.</param>
    /// <exception cref="BodyDecodingException">They are not compressed that way, or too large.</exception>
    public ExpandedBody Expand(Stream content, CompressionType compression)
    {
        try
        {
            return compression switch
            {
                CompressionType.Uncompressed => Read(content),
                CompressionType.ZLib => ExpandZLib(content),
                CompressionType.GZip => ExpandGZip(content),
                CompressionType.Deflate => ExpandDeflate(content),
                _ => throw new BodyDecodingException("UNSUPPORTED_COMPRESSION", "The emulator does not expand LZMA."),
            };
        }
        catch (InvalidDataException exception)
        {
            throw new BodyDecodingException(
                "UNDECODABLE_DATA",
                $"The data is not valid {compression.ToString().ToUpperInvariant()} data: {exception.Message}",
                exception);
        }
    }

    private ExpandedBody ExpandZLib(Stream content) => ReadToEndOf(content, probe => new ZLibStream(probe, CompressionMode.Decompress));

    /// <summary>In the documentation DEFLATE means the same bytes as ZLIB; without that header it is taken for the bare format.</summary>
    private ExpandedBody ExpandDeflate(Stream content)
    {
        try
        {
            return ExpandZLib(content);
        }
        catch (InvalidDataException)
        {
            content.Position = 0;
            return ReadToEndOf(content, probe => new DeflateStream(probe, CompressionMode.Decompress));
        }
    }

    /// <summary>After the end of a GZIP stream another may follow, so here the length at the end tells whether something is missing.</summary>
    private ExpandedBody ExpandGZip(Stream content)
    {
        using var expander = new GZipStream(content, CompressionMode.Decompress, leaveOpen: true);
        var expanded = Read(expander);
        if (content.Length < GZipTrailerSize)
        {
            throw CutOff();
        }

        Span<byte> length = stackalloc byte[sizeof(uint)];
        content.Position = content.Length - length.Length;
        content.ReadExactly(length);
        return BinaryPrimitives.ReadUInt32LittleEndian(length) == unchecked((uint)expanded.Size) ? expanded : throw CutOff();
    }

    private ExpandedBody ReadToEndOf(Stream content, Func<Stream, Stream> expand)
    {
        using var probe = new EndProbe(content);
        using var expander = expand(probe);
        var expanded = Read(expander);
        return probe.WasReadPastEnd ? throw CutOff() : expanded;
    }

    private ExpandedBody Read(Stream expanded)
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

    private static InvalidDataException CutOff() => new("it ends too early.");
}
