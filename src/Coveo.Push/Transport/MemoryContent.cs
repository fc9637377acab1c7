#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace Coveo.Push.Transport;

/// <summary>A body from memory, without a copy where there is an array behind it.</summary>
internal static class MemoryContent
{
    public static HttpContent Create(ReadOnlyMemory<byte> bytes)
    {
#if NETSTANDARD2_0
        return MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new ByteArrayContent(segment.Array!, segment.Offset, segment.Count)
            : new ByteArrayContent(bytes.ToArray());
#else
        return new ReadOnlyMemoryContent(bytes);
#endif
    }
}
