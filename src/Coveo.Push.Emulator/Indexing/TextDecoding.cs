using System.Text;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Turns bytes of unknown encoding into text.</summary>
internal static class TextDecoding
{
    private const int LongestUtf8Sequence = 4;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The bytes.</param>
    /// <param name="isCut">Whether more bytes would follow, so that the last character may be incomplete.</param>
    /// <returns>The text, or <see langword="null"/> when this does not look like text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, bool isCut)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[Encoding.UTF8.Preamble.Length..]);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[Encoding.Unicode.Preamble.Length..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[Encoding.BigEndianUnicode.Preamble.Length..]);
        }

        if (bytes.ContainsAny(ControlCharacters.NeverInText))
        {
            return null;
        }

        return Utf8(isCut ? WithoutIncompleteEnd(bytes) : bytes) ?? Encoding.Latin1.GetString(bytes);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutIncompleteEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(LongestUtf8Sequence, bytes.Length); back++)
        {
            var isContinuation = (bytes[^back] & 0b1100_0000) == 0b1000_0000;
            if (!isContinuation)
            {
                return (bytes[^back] & 0b1000_0000) == 0 ? bytes : bytes[..^back];
            }
        }

        return bytes;
    }
}
