namespace Coveo.Push.Emulator.Indexing;

/// <param name="Start">The first bytes: all of them, unless there are more than text is extracted from.</param>
/// <param name="Size">How many bytes there are in all.</param>
internal sealed record ExpandedBody(ReadOnlyMemory<byte> Start, long Size)
{
    public bool IsCut => Start.Length < Size;
}
