using System.Globalization;
using System.Text;

namespace QuickStart.Output;

/// <summary>
/// Makes a name safe to print: a file name may hold line breaks and escape sequences, which would break the line or command the terminal.
/// </summary>
internal static class PrintableText
{
    public static string OneLine(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        var index = 0;
        while (index < text.Length)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                AppendEscaped(printable, text[index++]);
                continue;
            }

            index += rune.Utf16SequenceLength;
            if (IsUnsafe(rune))
            {
                AppendEscaped(printable, rune.Value);
            }
            else
            {
                printable.Append(rune.ToString());
            }
        }

        return printable.ToString();
    }

    // Format: characters that turn the direction of the text, so that 'gpj.exe' reads as 'exe.jpg'. The joiner makes emoji; it is harmless.
    private static bool IsUnsafe(Rune rune) =>
        rune.Value != 0x200D
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void AppendEscaped(StringBuilder printable, int value) => printable.Append(value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{value:x4}",
    });
}
