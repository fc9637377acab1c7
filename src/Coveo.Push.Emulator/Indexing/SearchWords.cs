namespace Coveo.Push.Emulator.Indexing;

/// <summary>Turns what a person types into an FTS5 expression in which nothing but words has a meaning.</summary>
internal static class SearchWords
{
    public const int Maximum = 64;

    /// <returns>The expression, or <see langword="null"/> when nothing was typed.</returns>
    public static string? Quote(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? null : string.Join(' ', words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <returns>The words; one that was only control characters stays as an empty one, which no item contains.</returns>
    public static string[] Split(string text) =>
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            .Select(WithoutControls)
            .ToArray();

    // SQLite would take a NUL for the end of the expression and then miss the closing quote.
    private static string WithoutControls(string word) =>
        word.Any(char.IsControl) ? string.Concat(word.Where(c => !char.IsControl(c))) : word;
}
