namespace Coveo.Push;

/// <summary>A stream of what is in memory already: a read never waits.</summary>
internal abstract class HeldBodyStream : BodyStream
{
    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Take(buffer.AsSpan(offset, count)));

#if !NETSTANDARD2_0
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Take(buffer.Span));
#endif

    /// <summary>Copies the next bytes; fewer than there is room for only at the end of a piece, and none at the end of all.</summary>
    protected abstract int Take(Span<byte> target);
}
