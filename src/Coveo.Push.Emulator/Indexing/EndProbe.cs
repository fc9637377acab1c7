namespace Coveo.Push.Emulator.Indexing;

/// <summary>Notes whether a reader wanted more than there was: the decompressors of .NET end silently when their input is cut off.</summary>
/// <param name="content">What is read.</param>
/// <param name="endMark">A byte to supply once after the end, for readers that look further although they have everything.</param>
internal sealed class EndProbe(Stream content, byte? endMark) : Stream
{
    private bool _isMarked = endMark is null;

    public bool WasReadPastEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        if (read > 0 || buffer.IsEmpty)
        {
            return read;
        }

        if (_isMarked)
        {
            WasReadPastEnd = true;
            return 0;
        }

        _isMarked = true;
        buffer[0] = endMark!.Value;
        return 1;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
