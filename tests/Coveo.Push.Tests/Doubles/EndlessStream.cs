namespace Coveo.Push.Tests.Doubles;

/// <summary>Zeros without an end. Counts what was read.</summary>
internal sealed class EndlessStream : ForwardOnlyBytes
{
    public long BytesRead { get; private set; }

    public bool IsDisposed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer.Span.Clear();
        BytesRead += buffer.Length;
        return new ValueTask<int>(buffer.Length);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
