using System.Buffers;
using System.Net;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>A body read from a caller's stream, which stays open: <see cref="StreamContent"/> would close it.</summary>
internal sealed class OpenStreamContent(Stream stream, long start, long length) : HttpContent
{
    private const int BufferBytes = 81920;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => CopyAsync(target, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) => CopyAsync(target, cancellationToken);
#endif

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }

    private async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        // Given back only when all went well: a read that was given up may still write into it.
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        Seek();
        for (var left = length; left > 0;)
        {
            var read = await ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken).ConfigureAwait(false);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            left -= read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Seek()
    {
        try
        {
            stream.Position = start;
        }
        catch (Exception fault) when (UploadSourceException.IsFaultOfStream(fault))
        {
            throw new UploadSourceException(fault);
        }
    }

    /// <summary>A fault of the caller's stream is not a fault of the connection, and is told apart.</summary>
    private async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            // A stream that does not look at the token must not hold the upload beyond its time.
            var read = await stream.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return read > 0 ? read : throw new EndOfStreamException("The stream ended before the length it told.");
        }
        catch (Exception fault) when (UploadSourceException.IsFaultOfStream(fault))
        {
            throw new UploadSourceException(fault);
        }
    }
}
