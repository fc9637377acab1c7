using System.Text;

namespace QuickStart.Bodies;

/// <summary>Tells text from binary data: text is UTF-8, or UTF-16 with a byte order mark, and has no NUL in it.</summary>
internal static class PlainText
{
    private const int LongestCharacterBytes = 4;

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>The text, without its byte order mark, or <see langword="null"/> for binary data.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = Encodings[0];
        foreach (var candidate in Encodings)
        {
            if (bytes.StartsWith(candidate.Preamble))
            {
                encoding = candidate;
                bytes = bytes[candidate.Preamble.Length..];
                break;
            }
        }

        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The same for the start of a file, which may end in the middle of a character.</summary>
    public static string? DecodeStart(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut < LongestCharacterBytes && cut <= bytes.Length; cut++)
        {
            if (Decode(bytes[..^cut]) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
