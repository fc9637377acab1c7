#if !NETSTANDARD2_0
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Coveo.Push.Serialization;

/// <summary>Copies the beginning of a text that needs no encoding and no escapes, which is mostly all of it.</summary>
internal static class PlainAscii
{
    /// <summary>Copies characters until the first that is not ASCII, or that JSON asks to escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">At least as many bytes as the text has characters.</param>
    /// <returns>How many were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> target)
    {
        var copied = CopyVectors(text, target);
        for (; copied < text.Length; copied++)
        {
            var character = text[copied];
            if (character is < ' ' or > '\u007F' or '"' or '\\')
            {
                break;
            }

            target[copied] = (byte)character;
        }

        return copied;
    }

#if NETSTANDARD2_0
    private static int CopyVectors(ReadOnlySpan<char> text, Span<byte> target) => 0;
#else
    private const int VectorCharacters = 8;

    private static int CopyVectors(ReadOnlySpan<char> text, Span<byte> target)
    {
        // Looked at once: what follows reads and writes within these lengths.
        if (target.Length < text.Length)
        {
            throw new ArgumentException("The target is shorter than the text.", nameof(target));
        }

        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var destination = ref MemoryMarshal.GetReference(target);
        nuint copied = 0;
        for (var end = (nuint)text.Length; end - copied >= 2 * VectorCharacters; copied += 2 * VectorCharacters)
        {
            var first = Vector128.LoadUnsafe(ref source, copied);
            var second = Vector128.LoadUnsafe(ref source, copied + VectorCharacters);
            if ((Special(first) | Special(second)) != Vector128<ushort>.Zero)
            {
                break;
            }

            Vector128.Narrow(first, second).StoreUnsafe(ref destination, copied);
        }

        return (int)copied;
    }

    /// <summary>Marks what is outside of ASCII's printable part, quotes and backslashes.</summary>
    private static Vector128<ushort> Special(Vector128<ushort> characters)
    {
        const ushort PrintableCharacters = 0x60;
        return Vector128.GreaterThanOrEqual(characters - Vector128.Create((ushort)' '), Vector128.Create(PrintableCharacters))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
    }
#endif
}
