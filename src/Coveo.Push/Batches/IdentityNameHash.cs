using System.Buffers;
using System.Text;

namespace Coveo.Push;

/// <summary>
/// A hash of the bytes that name a security identity, the same for names that differ in case alone: most providers take those for one identity,
/// and which do is not known here.
/// </summary>
internal static class IdentityNameHash
{
    private const int ShortName = 256;
    private const byte FirstNonAscii = 0x80;
    private const byte FromLowerToUpper = 'a' - 'A';

    public static ulong Of(ReadOnlySpan<byte> name)
    {
        var rented = name.Length > ShortName ? ArrayPool<byte>.Shared.Rent(name.Length) : null;
        try
        {
            var upper = rented is null ? stackalloc byte[ShortName] : rented.AsSpan();
            for (var i = 0; i < name.Length; i++)
            {
                if (name[i] >= FirstNonAscii)
                {
                    return ItemNameHash.Of(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(name.ToArray()).ToUpperInvariant()));
                }

                upper[i] = name[i] is >= (byte)'a' and <= (byte)'z' ? (byte)(name[i] - FromLowerToUpper) : name[i];
            }

            return ItemNameHash.Of(upper.Slice(0, name.Length));
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }
}
