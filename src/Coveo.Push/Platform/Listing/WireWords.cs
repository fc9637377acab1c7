namespace Coveo.Push.Platform;

/// <summary>The words of the service for the members of an enumeration whose default is its unknown member.</summary>
/// <param name="what">What a member is, for messages: "log result".</param>
/// <param name="words">Each member but the unknown one, with its word.</param>
internal sealed class WireWords<T>(string what, params (T Value, string Word)[] words)
    where T : struct, Enum
{
    public IEnumerable<T> Known => words.Select(word => word.Value);

    /// <summary>A word that is not known must not fail a listing.</summary>
    public T Parse(string? text) =>
        words.FirstOrDefault(word => string.Equals(word.Word, text, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Members as a filter sends them; <see langword="null"/> for none.</summary>
    public IReadOnlyList<string>? Words(IReadOnlyList<T> values) => values.Count == 0 ? null : [.. values.Select(Word)];

    /// <summary>The word of a member.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has none.</exception>
    public string Word(T value) =>
        Find(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"'{value}' is no {what} to filter by. Use {string.Join(", ", Known)}.");

    /// <summary>The word of a member, or <see langword="null"/> for one that has none.</summary>
    public string? Find(T value) =>
        words.FirstOrDefault(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Word;
}
