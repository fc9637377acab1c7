using System.Text;

namespace Coveo.Push.Emulator.Store;

/// <summary>Turns "starts with" into a range of the index on <c>documentId</c>, where LIKE would trip over %, _ and letter case.</summary>
internal static class DocumentIdPrefix
{
    private static readonly Rune LastRune = new(0x10FFFF);

    /// <summary>
    /// The first text that sorts after every text that starts with <paramref name="prefix"/>, by code point as SQLite sorts UTF-8;
    /// <see langword="null"/> when there is none.
    /// </summary>
    public static string? After(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        while (runes.Count > 0)
        {
            var last = runes[^1];
            runes.RemoveAt(runes.Count - 1);
            if (last != LastRune)
            {
                runes.Add(Next(last));
                return string.Concat(runes);
            }
        }

        return null;
    }

    // The surrogates are not characters: U+E000 follows U+D7FF.
    private static Rune Next(Rune rune) => new(rune.Value == 0xD7FF ? 0xE000 : rune.Value + 1);
}
