namespace Coveo.Push.Emulator.Store;

/// <summary>The values that one property of a log entry may have.</summary>
/// <param name="Allowed">Only these; any if there are none.</param>
/// <param name="Excluded">Not these; they do not matter where some are allowed.</param>
internal sealed record LogValues(List<string> Allowed, List<string> Excluded)
{
    public static LogValues Any { get; } = new([], []);

    public bool IsExclusion => Allowed.Count == 0;

    /// <summary>Gets the values that decide, or <see langword="null"/> where any will do.</summary>
    public List<string>? Named => !IsExclusion ? Allowed : Excluded.Count > 0 ? Excluded : null;
}
