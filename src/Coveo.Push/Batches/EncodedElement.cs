namespace Coveo.Push;

/// <summary>An element on its way into a batch. It begins with the bytes that name its item.</summary>
internal readonly ref struct EncodedElement(long position, byte section, ReadOnlySpan<byte> json, int nameLength)
{
    public long Position { get; } = position;

    public byte Section { get; } = section;

    public ReadOnlySpan<byte> Json { get; } = json;

    public int NameLength { get; } = nameLength;

    public ReadOnlySpan<byte> Name => Json.Slice(0, NameLength);
}
