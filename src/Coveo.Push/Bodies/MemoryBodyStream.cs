namespace Coveo.Push;

/// <summary>Reads memory of any kind without a copy of it.</summary>
internal sealed class MemoryBodyStream(ReadOnlyMemory<byte> bytes) : BodyStream
{
    private int _position;

    public override bool CanSeek => true;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => _position;
        set => _position = checked((int)value);
    }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Take(buffer.AsSpan(offset, count)));

#if !NETSTANDARD2_0
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Take(buffer.Span));
#endif

    private int Take(Span<byte> target)
    {
        var part = bytes.Span.Slice(_position, Math.Min(target.Length, bytes.Length - _position));
        part.CopyTo(target);
        _position += part.Length;
        return part.Length;
    }
}
