namespace Coveo.Push;

/// <summary>Compares names as people type them into configuration: case, spaces, hyphens, underscores and brackets do not count.</summary>
internal static class SpellingTolerance
{
    public static bool Matches(string typed, string name) =>
        string.Equals(Normalize(typed), Normalize(name), StringComparison.Ordinal);

    private static string Normalize(string text) =>
        new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
