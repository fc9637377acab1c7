using System.Buffers;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>The start of a decoded body, in a pooled buffer that disposing gives back.</summary>
/// <param name="buffer">Holds the first bytes: all of them, unless there are more than text is extracted from.</param>
/// <param name="kept">How many bytes of the buffer are filled.</param>
/// <param name="size">How many bytes there are in all.</param>
internal sealed class ExpandedBody(byte[] buffer, int kept, long size) : IDisposable
{
    private byte[] _buffer = buffer;

    public ReadOnlySpan<byte> Start => _buffer.AsSpan(0, kept);

    public long Size => size;

    public bool IsCut => kept < size;

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
