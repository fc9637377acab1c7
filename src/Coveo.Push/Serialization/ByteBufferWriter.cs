using System.Buffers;

namespace Coveo.Push.Serialization;

/// <summary>A growing buffer of bytes, for every framework.</summary>
internal sealed class ByteBufferWriter : IBufferWriter<byte>
{
    private const int ScratchBytes = 4096;

    [ThreadStatic]
    private static byte[]? _scratch;

    private byte[] _buffer = _scratch ??= new byte[ScratchBytes];
    private int _written;

    /// <summary>What was written. Small texts are copied out of the scratch buffer, large ones are handed over as they are.</summary>
    public ReadOnlyMemory<byte> Written => _buffer == _scratch ? _buffer.AsSpan(0, _written).ToArray() : _buffer.AsMemory(0, _written);

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
