namespace Coveo.Push.Tests.Doubles;

/// <summary>Never gives a byte and, as some do, never looks at the token: only being disposed of ends a read.</summary>
internal sealed class SilentStream : ForwardOnlyBytes
{
    private readonly TaskCompletionSource<int> _disposed = new();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(_disposed.Task);

    protected override void Dispose(bool disposing)
    {
        _disposed.TrySetException(new ObjectDisposedException(nameof(SilentStream)));
        base.Dispose(disposing);
    }
}
