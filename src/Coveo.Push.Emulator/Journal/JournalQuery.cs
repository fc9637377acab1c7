using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Journal;

/// <summary>Which calls are looked for; what is <see langword="null"/> does not matter.</summary>
internal sealed record JournalQuery
{
    public string? Method { get; init; }

    /// <summary>Gets a part of the path, or a pattern of the whole path if it has a <c>*</c>.</summary>
    public string? Path { get; init; }

    public int? Status { get; init; }

    public int? MinStatus { get; init; }

    /// <summary>Gets the earliest time, in Unix milliseconds.</summary>
    public long? Since { get; init; }

    public bool Includes(JournalEntry entry) =>
        (Method is null || string.Equals(Method, entry.Method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || IsPath(Path, entry.Path))
        && (Status is null || entry.Status == Status)
        && (MinStatus is null || entry.Status >= MinStatus)
        && (Since is null || entry.Time.ToUnixTimeMilliseconds() >= Since);

    private static bool IsPath(string wanted, string path) => wanted.Contains(WildcardPattern.Wildcard, StringComparison.Ordinal)
        ? WildcardPattern.IsMatch(wanted, path)
        : path.Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
