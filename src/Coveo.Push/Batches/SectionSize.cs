using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>How many elements a section of a batch has, and how many bytes they are without what stands between them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SectionSize(int Elements, long Bytes)
{
    public SectionSize With(int bytes) => new(Elements + 1, Bytes + bytes);

    public SectionSize Without(int bytes) => new(Elements - 1, Bytes - bytes);
}
