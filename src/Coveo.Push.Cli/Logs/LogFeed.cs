using System.Runtime.CompilerServices;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Logs;

/// <summary>Tells new entries of the log as they come, each once.</summary>
/// <param name="logs">The log.</param>
/// <param name="searchFrom">What to search for, from a time on.</param>
/// <param name="interval">How long to wait between two looks.</param>
internal sealed class LogFeed(ILogsClient logs, Func<DateTimeOffset, LogSearch> searchFrom, TimeSpan interval)
{
    // Stages write at their own pace: an entry may come after a later one. So each look goes back a while, past what was told.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);

    /// <param name="since">The earliest time.</param>
    /// <param name="stop">Ends it.</param>
    public async IAsyncEnumerable<LogEntry> ReadAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken stop)
    {
        var (from, newest) = (since, since);
        while (true)
        {
            foreach (var entry in LogOrder.OldestFirst(await NewsAsync(from, stop).ConfigureAwait(false)))
            {
                newest = entry.DateTime > newest ? entry.DateTime.Value : newest;
                yield return entry;
            }

            from = newest - Late > since ? newest - Late : since;
            foreach (var old in _told.Where(told => told.Value < from).Select(told => told.Key).ToList())
            {
                _told.Remove(old);
            }

            await Task.Delay(interval, TimeProvider.System, stop).ConfigureAwait(false);
        }
    }

    private async Task<List<LogEntry>> NewsAsync(DateTimeOffset from, CancellationToken stop)
    {
        var news = new List<LogEntry>();
        await foreach (var entry in logs.SearchAsync(searchFrom(from), stop).ConfigureAwait(false))
        {
            if (_told.TryAdd(KeyOf(entry), entry.DateTime ?? DateTimeOffset.MaxValue))
            {
                news.Add(entry);
            }
        }

        return news;
    }

    private static string KeyOf(LogEntry entry) =>
        entry.Id ?? $"{entry.DateTime:O}\n{entry.SourceId}\n{entry.DocumentId}\n{entry.OperationName}\n{entry.TaskName}\n{entry.ResultName}\n{entry.RequestId}\n{entry.ResourceId}";
}
