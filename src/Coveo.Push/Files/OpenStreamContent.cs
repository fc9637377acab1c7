using System.Net;

namespace Coveo.Push;

/// <summary>A body read from a caller's stream, which stays open: <see cref="StreamContent"/> would close it.</summary>
internal sealed class OpenStreamContent(Stream stream) : HttpContent
{
    private const int BufferBytes = 81920;
    private readonly long _start = stream.Position;
    private readonly long _length = stream.Length - stream.Position;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => CopyAsync(target, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) => CopyAsync(target, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    private Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        stream.Position = _start;
        return stream.CopyToAsync(target, BufferBytes, cancellationToken);
    }
}
