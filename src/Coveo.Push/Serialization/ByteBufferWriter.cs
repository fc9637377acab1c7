using System.Buffers;

namespace Coveo.Push.Serialization;

/// <summary>A growing buffer of bytes, for every framework.</summary>
internal sealed class ByteBufferWriter : IBufferWriter<byte>
{
    private const int InitialBytes = 1024;

    private byte[] _buffer = new byte[InitialBytes];
    private int _written;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = _written + Math.Max(sizeHint, 1);
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        }

        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
