using System.Globalization;
using System.Text;

namespace Coveo.Push.Docs.Tests.Pages;

/// <summary>The anchors that GitHub makes of headings.</summary>
internal static class HeadingAnchors
{
    /// <summary>Lower case, without punctuation, with hyphens for spaces; a heading that was there before gets a number.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> headings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var anchor = string.Concat(heading.Trim().EnumerateRunes().Select(Kept));
            var times = seen.TryGetValue(anchor, out var before) ? before + 1 : 0;
            seen[anchor] = times;
            yield return times == 0 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{times}");
        }
    }

    private static string Kept(Rune rune) =>
        rune.Value == ' ' ? "-"
        : rune.Value == '-' || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber
            ? Rune.ToLowerInvariant(rune).ToString()
        : "";
}
