#if NETSTANDARD2_0
using System.Runtime.InteropServices;

namespace System.IO;

/// <summary>Reads and writes memory as newer frameworks do; every caller here has an array behind it.</summary>
internal static class StreamPolyfill
{
    public static async ValueTask<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)buffer, out var segment);
        return await stream.ReadAsync(segment.Array, segment.Offset, segment.Count, cancellationToken).ConfigureAwait(false);
    }

    public static async ValueTask WriteAsync(this Stream stream, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        MemoryMarshal.TryGetArray(buffer, out var segment);
        await stream.WriteAsync(segment.Array, segment.Offset, segment.Count, cancellationToken).ConfigureAwait(false);
    }

    public static ValueTask DisposeAsync(this Stream stream)
    {
        stream.Dispose();
        return default;
    }

    public static async Task<Stream> ReadAsStreamAsync(this System.Net.Http.HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await content.ReadAsStreamAsync().ConfigureAwait(false);
    }
}
#endif
