using System.Buffers.Binary;

namespace Coveo.Push;

/// <summary>
/// A quick hash of the bytes that name an item. Equal hashes are never taken for equal names where that would cost an item: names are
/// compared then; or it costs a wait, which does no harm.
/// </summary>
internal static class ItemNameHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const int Half = 32;

    public static ulong Of(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length * Multiplier;
        while (name.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
            name = name.Slice(sizeof(ulong));
        }

        ulong rest = 0;
        foreach (var value in name)
        {
            rest = (rest << 8) | value;
        }

        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong hash)
    {
        hash *= Multiplier;
        return hash ^ (hash >> Half);
    }
}
