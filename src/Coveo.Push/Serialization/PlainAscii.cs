#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Coveo.Push.Serialization;

/// <summary>Copies a text that needs no encoding and no escapes, as most do.</summary>
internal static class PlainAscii
{
    /// <summary>Copies a text, unless it holds a character that is not ASCII or that JSON asks to escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">At least as many bytes as the text has characters; what is in them is undefined where the answer is no.</param>
    /// <returns>Whether all of it was copied.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target)
    {
#if !NETSTANDARD2_0
        if (text.Length >= VectorCharacters && Vector128.IsHardwareAccelerated && target.Length >= text.Length)
        {
            return TryCopyVectors(text, target);
        }
#endif

        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is < ' ' or > '\u007F' or '"' or '\\')
            {
                return false;
            }

            target[i] = (byte)character;
        }

        return true;
    }

#if !NETSTANDARD2_0
    private const int VectorCharacters = 8;

    /// <summary>Eight characters at a time; the last eight overlap with what was copied before, in place of a slower end.</summary>
    private static bool TryCopyVectors(ReadOnlySpan<char> text, Span<byte> target)
    {
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var destination = ref MemoryMarshal.GetReference(target);
        var last = (nuint)(text.Length - VectorCharacters);
        for (nuint i = 0; i < last; i += VectorCharacters)
        {
            if (!TryCopyVector(ref source, ref destination, i))
            {
                return false;
            }
        }

        return TryCopyVector(ref source, ref destination, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyVector(ref ushort source, ref byte destination, nuint at)
    {
        const ushort PrintableCharacters = 0x60;
        var characters = Vector128.LoadUnsafe(ref source, at);
        var special = Vector128.GreaterThanOrEqual(characters - Vector128.Create((ushort)' '), Vector128.Create(PrintableCharacters))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
        if (special != Vector128<ushort>.Zero)
        {
            return false;
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, at), Vector128.Narrow(characters, characters).AsUInt64().ToScalar());
        return true;
    }
#endif
}
