namespace Coveo.Push.Cli.Inputs;

/// <summary>Counts what is read from a stream; the count may be looked at from elsewhere.</summary>
internal sealed class CountingStream(Stream inner) : ForwardStream
{
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        Volatile.Write(ref _count, _count + read);
        return read;
    }
}
