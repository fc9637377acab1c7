using System.Buffers;

namespace Coveo.Push;

/// <summary>Bytes inside the call that are Base64 in UTF-8 already. Disposing of it gives its memory back, once it was written.</summary>
internal sealed class EncodedBody(byte[] buffer, int length, CompressionType compressionType, ArrayPool<byte> pool) : DocumentBody, IDisposable
{
    private byte[]? _buffer = buffer;

    public ReadOnlyMemory<byte> Base64 => _buffer.AsMemory(0, _buffer is null ? 0 : length);

    public CompressionType CompressionType { get; } = compressionType;

    internal override CompressionType? Compression => CompressionType;

    /// <summary>How many characters of Base64 so many bytes make.</summary>
    public static long LengthOf(long bytes) => (bytes + 2) / 3 * 4;

    /// <summary>Turns it back into the bytes themselves, in place; afterwards it holds nothing.</summary>
    public ReadOnlyMemory<byte> TakeBytes()
    {
        var taken = _buffer ?? throw new ObjectDisposedException(nameof(EncodedBody));
        _buffer = null;
        System.Buffers.Text.Base64.DecodeFromUtf8InPlace(taken.AsSpan(0, length), out var written);
        return taken.AsMemory(0, written);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } returned)
        {
            pool.Return(returned);
        }
    }

    public override string ToString() => $"EncodedBody {{ Length = {Base64.Length}, CompressionType = {CompressionType} }}";
}
