using Microsoft.Data.Sqlite;

namespace Coveo.Push;

/// <summary>What a state file does that cannot be read or written: it is said which one it is, and what to do.</summary>
internal static class StateFileDamage
{
    /// <summary>Whether a failure comes from the file: SQLite's own, or what values make that no crawl has written.</summary>
    public static bool IsBehind(Exception failure) =>
        failure is SqliteException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException or OutOfMemoryException or InvalidCastException;

    public static IOException Of(string path, Exception failure) => new(
        $"The state of crawls in the file '{path}' cannot be read or written: {failure.Message} Check that the folder can be written to and has room. If the file is damaged, move it away: the next crawl of each source then pushes everything, and makes another one.",
        failure);
}
