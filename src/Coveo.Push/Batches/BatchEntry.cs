using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>One element of a batch: where its bytes are, and which item of the push it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct BatchEntry
{
    /// <summary>The place of the item in the push.</summary>
    public long Position;

    /// <summary>The hash of the bytes that name the item.</summary>
    public ulong Key;

    /// <summary>Where the element begins in the bytes of its section.</summary>
    public int Offset;

    /// <summary>How many bytes it is, without the comma after it.</summary>
    public int Length;

    /// <summary>How many bytes, from its beginning, name the item.</summary>
    public int NameLength;

    /// <summary>The place of the element that this one has superseded, or -1: it shares what becomes of this one.</summary>
    public int Former;

    /// <summary>The section that it belongs to.</summary>
    public byte Section;

    /// <summary>A later element of the batch is about the same item: this one is not sent.</summary>
    public bool IsSuperseded;
}
