using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Expands a body without ever holding more of it than text is extracted from.</summary>
/// <param name="keptBytes">How much of the start is returned.</param>
/// <param name="maximumBytes">The size that a body must not exceed: a few kilobytes can expand to terabytes.</param>
internal sealed class Decompression(int keptBytes, long maximumBytes)
{
    private const int BufferSize = 64 * 1024;
    private const byte NoGZipMember = 0xFF;

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
                _ => throw new BodyDecodingException(LogCode.UnsupportedCompression, "The emulator does not expand LZMA."),
            };
        }
        catch (InvalidDataException exception)
        {
            throw new BodyDecodingException(
                LogCode.UndecodableData,
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

    /// <summary>
    /// Behind a GZIP member another may follow, or padding, so its decompressor always looks further. A byte that starts no member
    /// makes it stop there; only a member that is cut off asks for more.
    /// </summary>
    private ExpandedBody ExpandGZip(Stream content) =>
        ReadToEndOf(content, probe => new GZipStream(probe, CompressionMode.Decompress), NoGZipMember);

    private ExpandedBody ReadToEndOf(Stream content, Func<Stream, Stream> expand, byte? endMark = null)
    {
        using var probe = new EndProbe(content, endMark);
        using var expander = expand(probe);
        var expanded = Read(expander);
        if (probe.WasReadPastEnd)
        {
            expanded.Dispose();
            throw new InvalidDataException("it ends too early.");
        }

        return expanded;
    }

    private ExpandedBody Read(Stream expanded)
    {
        var start = ArrayPool<byte>.Shared.Rent(keptBytes);
        var rest = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var kept = expanded.ReadAtLeast(start.AsSpan(0, keptBytes), keptBytes, throwOnEndOfStream: false);
            long size = kept;
            var read = kept;
            while (read > 0)
            {
                CheckSize(size);
                read = expanded.Read(rest);
                size += read;
            }

            return new ExpandedBody(start, kept, size);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(start);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rest);
        }
    }

    private void CheckSize(long size)
    {
        if (size > maximumBytes)
        {
            throw new BodyDecodingException(
                LogCode.DataTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The data expands to more than {maximumBytes} bytes."));
        }
    }
}
