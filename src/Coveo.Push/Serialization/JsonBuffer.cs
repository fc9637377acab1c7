using System.Buffers;

namespace Coveo.Push.Serialization;

/// <summary>
/// A growing buffer of JSON in UTF-8, over rented memory. It is used again and again: <see cref="Clear"/> empties it and gives back what one
/// huge item has made it grow to.
/// </summary>
internal sealed partial class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialBytes = 4096;
    private const int KeptBytes = 1 << 20;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialBytes);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptBytes)
        {
            Exchange(ArrayPool<byte>.Shared.Rent(InitialBytes));
        }
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        Exchange([]);
        Length = 0;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        var needed = (long)Length + count;
        if (needed > int.MaxValue / 2)
        {
            throw new InvalidOperationException("An item of more than a gigabyte cannot be written.");
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(_bytes.Length * 2L, int.MaxValue / 2)));
        Written.CopyTo(larger);
        Exchange(larger);
    }

    private void Exchange(byte[] other)
    {
        var former = _bytes;
        _bytes = other;
        if (former.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(former);
        }
    }
}
