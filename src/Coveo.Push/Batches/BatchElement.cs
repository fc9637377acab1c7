using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>What the engine is told of an element that was written.</summary>
/// <param name="Position">The place of the item in the push.</param>
/// <param name="Id">The item's ID.</param>
/// <param name="Section">The section of the file that the element belongs to.</param>
/// <param name="NameLength">How many bytes, from its beginning, name it: a later element of the same name replaces it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BatchElement(long Position, string Id, byte Section, int NameLength)
{
    /// <summary>How many bytes, from its beginning, name the item: elements about one item are kept in order.</summary>
    public int ItemNameLength { get; init; } = NameLength;

    /// <summary>Whether it deletes everything whose ID begins with its ID.</summary>
    public bool IsTree { get; init; }

    /// <summary>Whether it must not share a file with what the batch that fills holds.</summary>
    public bool StartsBatch { get; init; }
}
