namespace Coveo.Push.Tests.Doubles;

/// <summary>Forgets what is written to it, and tells how much that was so far.</summary>
internal sealed class WatchedTarget(Action<long> onWrite) : MemoryStream
{
    private long _written;

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Told(count).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Told(buffer.Length);

    private ValueTask Told(int count)
    {
        _written += count;
        onWrite(_written);
        return default;
    }
}
