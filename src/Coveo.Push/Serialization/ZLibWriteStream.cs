#if NETSTANDARD2_0
using System.IO.Compression;

namespace Coveo.Push.Serialization;

/// <summary>Writes a zlib stream (RFC 1950) around the raw deflate that older frameworks have: its header, and its checksum at the end.</summary>
internal sealed class ZLibWriteStream : Stream
{
    private readonly Stream _target;
    private readonly DeflateStream _deflate;
    private uint _checksum = Adler32.OfNothing;
    private bool _isEmpty = true;
    private bool _isClosed;

    public ZLibWriteStream(Stream target)
    {
        _target = target;
        _deflate = new DeflateStream(target, CompressionLevel.Optimal, leaveOpen: true);

        // Header of a default-level stream with a 32 KB window.
        target.Write([0x78, 0x9C], 0, 2);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_isClosed;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => _deflate.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Count(buffer.AsSpan(offset, count));
        _deflate.Write(buffer, offset, count);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Count(buffer.AsSpan(offset, count));
        return _deflate.WriteAsync(buffer, offset, count, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            _deflate.Dispose();
            WriteEnd();
        }

        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<byte> plain)
    {
        _isEmpty &= plain.IsEmpty;
        _checksum = Adler32.Append(_checksum, plain);
    }

    private void WriteEnd()
    {
        if (_isEmpty)
        {
            // An empty deflate stream is written as nothing by some frameworks; RFC 1951 asks for one empty final block.
            _target.Write([0x03, 0x00], 0, 2);
        }

        _target.Write([(byte)(_checksum >> 24), (byte)(_checksum >> 16), (byte)(_checksum >> 8), (byte)_checksum], 0, 4);
    }
}
#endif
