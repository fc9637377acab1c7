namespace Coveo.Push;

/// <summary>A growing run of bytes over blocks of a pool: nothing is copied when it grows, and no array is large.</summary>
internal sealed class BlockBuffer(BlockPool pool)
{
    private const int BlockBytes = BlockPool.BlockBytes;

    private readonly List<byte[]> _blocks = [];

    public int Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var room = Room();
            var part = bytes.Slice(0, Math.Min(bytes.Length, room.Length));
            part.CopyTo(room);
            Length += part.Length;
            bytes = bytes.Slice(part.Length);
        }
    }

    public void Write(byte value)
    {
        Room()[0] = value;
        Length++;
    }

    /// <summary>The bytes from an offset to the end of its block, at most so many: read a range piece by piece with it.</summary>
    public ReadOnlyMemory<byte> Piece(int offset, int length) =>
        _blocks[offset / BlockBytes].AsMemory(offset % BlockBytes, Math.Min(length, BlockBytes - (offset % BlockBytes)));

    /// <summary>A range as one piece: a copy only where it spans blocks.</summary>
    public ReadOnlyMemory<byte> Range(int offset, int length)
    {
        var piece = Piece(offset, length);
        if (piece.Length == length)
        {
            return piece;
        }

        var whole = new byte[length];
        for (var copied = 0; copied < length; copied += piece.Length)
        {
            piece = Piece(offset + copied, length - copied);
            piece.Span.CopyTo(whole.AsSpan(copied));
        }

        return whole;
    }

    /// <summary>Whether the bytes at an offset begin so.</summary>
    public bool StartsWith(int offset, ReadOnlySpan<byte> beginning)
    {
        while (beginning.Length > 0)
        {
            var piece = Piece(offset, beginning.Length).Span;
            if (!beginning.StartsWith(piece))
            {
                return false;
            }

            offset += piece.Length;
            beginning = beginning.Slice(piece.Length);
        }

        return true;
    }

    public void Release()
    {
        foreach (var block in _blocks)
        {
            pool.Return(block);
        }

        _blocks.Clear();
        Length = 0;
    }

    private Span<byte> Room()
    {
        if (Length / BlockBytes == _blocks.Count)
        {
            _blocks.Add(pool.Rent());
        }

        return _blocks[Length / BlockBytes].AsSpan(Length % BlockBytes);
    }
}
