namespace Coveo.Push;

/// <summary>Reads memory of any kind without a copy of it.</summary>
internal sealed class MemoryBodyStream(ReadOnlyMemory<byte> bytes) : HeldBodyStream
{
    private int _position;

    public override bool CanSeek => true;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => _position;
        set => _position = checked((int)value);
    }

    protected override int Take(Span<byte> target)
    {
        var part = bytes.Span.Slice(_position, Math.Min(target.Length, bytes.Length - _position));
        part.CopyTo(target);
        _position += part.Length;
        return part.Length;
    }
}
