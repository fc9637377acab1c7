using System.Runtime.InteropServices;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Bytes that are written one after the other into blocks of 256 KB, and read again from anywhere.</summary>
public sealed class BlockBufferTests : IDisposable
{
    private const int Block = BlockPool.BlockBytes;

    private readonly BlockPool _pool = new();
    private readonly BlockBuffer _buffer;

    public BlockBufferTests() => _buffer = new BlockBuffer(_pool);

    public void Dispose() => _pool.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData((2 * Block) + 1)]
    public void What_was_written_is_read_again(int length)
    {
        var bytes = Bytes(length);
        byte[] expected = [.. bytes, 42];

        _buffer.Write(bytes);
        _buffer.Write(42);

        _buffer.Length.Should().Be(length + 1);
        _buffer.Range(0, length + 1).Span.SequenceEqual(expected).Should().BeTrue();
    }

    [Fact]
    public void A_piece_ends_with_its_block()
    {
        _buffer.Write(Bytes(3 * Block));

        _buffer.Piece(0, 10).Length.Should().Be(10);
        _buffer.Piece(Block - 10, 10).Length.Should().Be(10);
        _buffer.Piece(Block - 10, 11).Length.Should().Be(10);
        _buffer.Piece(Block, 3 * Block).Length.Should().Be(Block);
        _buffer.Piece((2 * Block) + 5, Block).Length.Should().Be(Block - 5);
        _buffer.Piece((2 * Block) + 5, 3).Span.SequenceEqual(Bytes(3 * Block).AsSpan((2 * Block) + 5, 3)).Should().BeTrue();
    }

    [Fact]
    public void A_range_within_a_block_is_not_copied_and_one_over_its_end_is_whole()
    {
        var bytes = Bytes(3 * Block);
        _buffer.Write(bytes);

        ArrayOf(_buffer.Range(Block - 10, 10)).Should().BeSameAs(ArrayOf(_buffer.Piece(0, 1)));
        foreach (var (offset, length) in new[] { (Block - 10, 11), (Block - 1, 2), (Block - 3, Block + 6), (0, 3 * Block) })
        {
            _buffer.Range(offset, length).Span.SequenceEqual(bytes.AsSpan(offset, length)).Should().BeTrue("from {0}, {1} bytes", offset, length);
        }
    }

    [Fact]
    public void A_beginning_is_compared_over_the_end_of_a_block()
    {
        var bytes = Bytes(2 * Block);
        _buffer.Write(bytes);
        var beginning = bytes.AsSpan(Block - 10, 20).ToArray();
        _buffer.StartsWith(Block - 10, beginning).Should().BeTrue();
        _buffer.StartsWith(Block - 10, []).Should().BeTrue();

        foreach (var place in new[] { 0, 9, 10, 19 })
        {
            byte[] other = [.. beginning];
            other[place]++;
            _buffer.StartsWith(Block - 10, other).Should().BeFalse("byte {0} is another", place);
        }
    }

    [Fact]
    public void Blocks_are_taken_as_they_are_needed_and_all_given_back()
    {
        _buffer.Write(Bytes(Block));
        _buffer.Write(1);
        var blocks = new[] { ArrayOf(_buffer.Piece(0, 1)), ArrayOf(_buffer.Piece(Block, 1)) };

        _buffer.Release();

        _buffer.Length.Should().Be(0);
        var rented = new[] { _pool.Rent(), _pool.Rent() };
        new HashSet<byte[]>(blocks).SetEquals(rented).Should().BeTrue("each is there");
        rented[0].Should().NotBeSameAs(rented[1]);
        blocks.Contains(_pool.Rent()).Should().BeFalse("none is there twice");
    }

    [Fact]
    public void What_was_released_begins_anew()
    {
        _buffer.Write(Bytes(Block + 5));
        _buffer.Release();

        _buffer.Write([1, 2, 3]);

        (_buffer.Length, Convert.ToHexString(_buffer.Range(0, 3).Span)).Should().Be((3, "010203"));
    }

    [Fact]
    public void A_pool_lends_what_came_back_before_it_makes_more()
    {
        var (first, second) = (_pool.Rent(), _pool.Rent());
        first.Should().HaveCount(Block).And.NotBeSameAs(second);

        _pool.Return(first);

        _pool.Rent().Should().BeSameAs(first);
        _pool.Rent().Should().NotBeSameAs(first).And.NotBeSameAs(second);
    }

    /// <summary>Bytes of which no two neighbours, and no two at the same place in two blocks, are alike.</summary>
    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))];

    private static byte[] ArrayOf(ReadOnlyMemory<byte> memory)
    {
        MemoryMarshal.TryGetArray(memory, out var array).Should().BeTrue();
        return array.Array!;
    }
}
