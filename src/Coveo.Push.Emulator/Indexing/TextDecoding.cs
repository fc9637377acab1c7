using System.Text;
using System.Text.Unicode;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Turns bytes of unknown encoding into UTF-8.</summary>
internal static class TextDecoding
{
    private const int LongestUtf8Sequence = 4;

    /// <param name="bytes">The bytes.</param>
    /// <param name="isCut">Whether more bytes would follow, so that the last character may be incomplete.</param>
    /// <param name="utf8">The text: a part of <paramref name="bytes"/> if they are UTF-8 already, which spares a copy.</param>
    /// <returns>Whether this looks like text.</returns>
    public static bool TryToUtf8(ReadOnlySpan<byte> bytes, bool isCut, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (EncodingByPreamble(bytes) is { } encoding)
        {
            utf8 = ToUtf8(bytes[encoding.Preamble.Length..], isCut, encoding);
            return true;
        }

        if (bytes.ContainsAny(ControlCharacters.NeverInText))
        {
            return false;
        }

        utf8 = ToUtf8(bytes, isCut, otherwise: Encoding.Latin1);
        return true;
    }

    /// <summary>Leaves out a character of which only the first bytes are there.</summary>
    public static ReadOnlySpan<byte> WithoutIncompleteEnd(ReadOnlySpan<byte> utf8)
    {
        for (var back = 1; back <= Math.Min(LongestUtf8Sequence, utf8.Length); back++)
        {
            var isContinuation = (utf8[^back] & 0b1100_0000) == 0b1000_0000;
            if (!isContinuation)
            {
                return (utf8[^back] & 0b1000_0000) == 0 ? utf8 : utf8[..^back];
            }
        }

        return utf8;
    }

    private static Encoding? EncodingByPreamble(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes, bool isCut, Encoding otherwise)
    {
        var isUtf16 = otherwise is UnicodeEncoding;
        var utf8 = isCut && !isUtf16 ? WithoutIncompleteEnd(bytes) : bytes;
        return !isUtf16 && Utf8.IsValid(utf8) ? utf8 : Encoding.UTF8.GetBytes(otherwise.GetString(bytes));
    }
}
