using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>Stands for the contents of an item: the first 16 bytes of a SHA-256.</summary>
/// <param name="High">The first eight of them, big-endian.</param>
/// <param name="Low">The other eight.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct CrawlItemHash(ulong High, ulong Low)
{
    /// <summary>How many bytes it is.</summary>
    public const int Size = 16;

    /// <summary>Reads it from its bytes.</summary>
    /// <param name="bytes">16 bytes or more, of which the first 16 count.</param>
    /// <returns>The hash that <see cref="Write"/> wrote.</returns>
    public static CrawlItemHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(sizeof(ulong))));

    /// <summary>Writes its 16 bytes.</summary>
    /// <param name="bytes">Where to.</param>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.Slice(sizeof(ulong)), Low);
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:x16}{1:x16}", High, Low);
}
