using System.Buffers;
using System.Globalization;
using System.Text;

namespace Coveo.Push.Emulator.Journal;

/// <summary>Makes text of the beginning of a body, whatever its media type says: batch files are uploaded as <c>application/octet-stream</c>.</summary>
internal static class JournalBodyText
{
    private const int LongestUtf8Sequence = 4;
    private const byte FirstPrintable = 0x20;

    private static readonly SearchValues<byte> White = SearchValues.Create("\t\n\f\r"u8);

    public static JournalBody Of(BodyCapture capture, long? announcedLength, SecretMask mask)
    {
        var length = capture.Length;
        if (length == 0)
        {
            return new JournalBody(null, announcedLength > 0 ? Note($"{announcedLength:N0} bytes that were not read.") : null);
        }

        var kept = capture.Kept.Span;
        var isCut = kept.Length < length;
        if (isCut)
        {
            kept = WithoutBrokenEnd(kept);
        }

        if (!IsText(kept))
        {
            return new JournalBody(null, Note($"{length:N0} bytes that are not text."));
        }

        return new JournalBody(mask.InText(Encoding.UTF8.GetString(kept)), isCut ? Note($"The first {kept.Length:N0} of {length:N0} bytes.") : null);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value < FirstPrintable && !White.Contains(value))
            {
                return false;
            }
        }

        return System.Text.Unicode.Utf8.IsValid(bytes);
    }

    // The cut may go through a character.
    private static ReadOnlySpan<byte> WithoutBrokenEnd(ReadOnlySpan<byte> bytes)
    {
        for (var removed = 0; removed < LongestUtf8Sequence && removed < bytes.Length; removed++)
        {
            var shorter = bytes[..^removed];
            if (Rune.DecodeLastFromUtf8(shorter, out _, out _) is OperationStatus.Done)
            {
                return shorter;
            }
        }

        return bytes;
    }

    private static string Note(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
