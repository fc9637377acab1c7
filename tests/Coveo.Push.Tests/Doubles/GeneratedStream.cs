namespace Coveo.Push.Tests.Doubles;

/// <summary>Any number of bytes that do not compress, made as they are read; front to back only. Counts what was read.</summary>
internal sealed class GeneratedStream(long length, int seed = 1) : ForwardOnlyBytes
{
    private readonly Random _random = new(seed);
    private long _left = length;

    /// <summary>How many bytes were read in all.</summary>
    public long BytesRead { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Called before each reading, with the number of bytes that were read before it.</summary>
    public Action<long> OnRead { get; init; } = _ => { };

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        OnRead(BytesRead);
        var read = (int)Math.Min(buffer.Length, _left);
        _random.NextBytes(buffer.Span.Slice(0, read));
        _left -= read;
        BytesRead += read;
        return new ValueTask<int>(read);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
