using System.Runtime.InteropServices;

namespace Coveo.Push.Serialization;

/// <summary>How much of an element, from its beginning, names it.</summary>
/// <param name="ItemLength">The bytes that name its item.</param>
/// <param name="Length">The bytes that name what it says of the item: more, where several elements may be about one item.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ElementName(int ItemLength, int Length);
