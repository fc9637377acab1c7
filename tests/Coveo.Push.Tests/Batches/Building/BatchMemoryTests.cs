namespace Coveo.Push.Tests.Batches.Building;

/// <summary>The memory of a batch goes to the next one when nobody reads it any more, and not before.</summary>
public sealed class BatchMemoryTests : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchContents _contents;
    private readonly byte[] _block;

    public BatchMemoryTests()
    {
        _contents = new BatchContents(BatchLayout.Documents, _pool);
        _contents.Add("12345");
        _block = BlockOf(_contents);
    }

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void What_is_released_lends_its_blocks_to_others_and_holds_nothing()
    {
        _contents.Release();

        _pool.Rent().Should().BeSameAs(_block);
        (_contents.Count, _contents.Live, _contents.Entries.Length, _contents.Section(0).Length).Should().Be((0, 0, 0, 0));
    }

    [Fact]
    public void A_reader_that_is_still_at_work_keeps_the_bytes()
    {
        _contents.BeginReading();
        _contents.BeginReading();
        _contents.EndReading();

        _contents.Release();

        _pool.Rent().Should().NotBeSameAs(_block);
        _contents.Text(0).Should().Be("12345");
        (_contents.Count, _contents.Live).Should().Be((1, 1));
    }

    [Fact]
    public void Readers_that_have_ended_keep_nothing()
    {
        _contents.BeginReading();
        _contents.EndReading();

        _contents.Release();

        _pool.Rent().Should().BeSameAs(_block);
    }

    [Fact]
    public void What_is_released_is_not_read_again()
    {
        _contents.Release();

        var reading = _contents.BeginReading;

        reading.Should().Throw<InvalidOperationException>().WithMessage("The batch has ended, and its memory belongs to others now.");
    }

    [Fact]
    public void A_file_that_is_written_is_read_to_its_end()
    {
        new BatchSlice(_contents, 0, 1).File().Should().Be("""{"addOrUpdate":[12345]}""");
        _contents.Release();

        _pool.Rent().Should().BeSameAs(_block, "the one who wrote it has ended");
    }

    [Fact]
    public async Task A_file_that_could_not_be_written_keeps_nothing_either()
    {
        using var content = new BatchContent(new BatchSlice(_contents, 0, 1));
        using var target = new BreakingTarget();

        var writing = () => content.CopyToAsync(target);

        await writing.Should().ThrowAsync<HttpRequestException>();
        _contents.Release();
        _pool.Rent().Should().BeSameAs(_block);
    }

    private static byte[] BlockOf(BatchContents contents)
    {
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(contents.Section(0).Piece(0, 1), out var block).Should().BeTrue();
        return block.Array!;
    }

    private sealed class BreakingTarget : MemoryStream
    {
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("The line is cut.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The line is cut.");
    }
}
