namespace Coveo.Push.Tests.Doubles;

/// <summary>A file on a disk that went away.</summary>
internal sealed class UnreadableStream : MemoryStream
{
    public UnreadableStream()
        : base([1, 2, 3])
    {
    }

    public override int Read(Span<byte> buffer) => throw Gone();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw Gone();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Gone();

    private static IOException Gone() => new("The disk is gone.");
}
