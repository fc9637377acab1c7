using System.Globalization;
using System.Text;

namespace Coveo.Push.Cli.Output;

/// <summary>
/// Makes text from outside safe to print: a name may hold line breaks and escape sequences, which would break the line or command the terminal.
/// </summary>
internal static class PrintableText
{
    /// <param name="text">The text.</param>
    public static string OneLine(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnsafe(rune))
            {
                printable.Append(rune.Value switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                });
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
}
