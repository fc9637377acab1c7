using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Logs;

/// <summary>Puts entries of the log in order: the service's own order is not documented.</summary>
internal static class LogOrder
{
    /// <summary>The first entries of a search, the newest first; of one instant the latest stage.</summary>
    /// <param name="entries">The search.</param>
    /// <param name="most">How many to take.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<LogEntry>> NewestFirstAsync(IAsyncEnumerable<LogEntry> entries, int most, CancellationToken stop)
    {
        var taken = new List<LogEntry>();
        await foreach (var entry in entries.WithCancellation(stop).ConfigureAwait(false))
        {
            taken.Add(entry);
            if (taken.Count == most)
            {
                break;
            }
        }

        return [.. taken.OrderByDescending(entry => entry.DateTime).ThenByDescending(entry => entry.Task)];
    }

    /// <summary>The oldest first; of one instant the earliest stage.</summary>
    /// <param name="entries">The entries.</param>
    public static IEnumerable<LogEntry> OldestFirst(IEnumerable<LogEntry> entries) => entries.OrderBy(entry => entry.DateTime).ThenBy(entry => entry.Task);
}
