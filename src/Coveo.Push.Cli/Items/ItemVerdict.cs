using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Items;

/// <summary>What the log says of an item, in one sentence.</summary>
internal static class ItemVerdict
{
    /// <param name="entries">Its entries, the newest first.</param>
    public static string Of(IReadOnlyList<LogEntry> entries)
    {
        if (entries.Count == 0)
        {
            return "The log says nothing of this item in the last 14 days: it was not pushed to this source since, or not under this ID.";
        }

        return entries.FirstOrDefault(IsEnd) switch
        {
            null => "It is on its way: no stage has ended it yet.",
            { Task: LogTask.Indexing, Result: LogResult.Completed, Operation: LogOperation.Delete or LogOperation.DeleteAndChildren } gone => $"It was deleted at {TimeOf(gone)}.",
            { Task: LogTask.Indexing, Result: LogResult.Completed } indexed => $"It is in the index since {TimeOf(indexed)}.",
            { Result: LogResult.Skipped } skipped => $"Its last operation was skipped at {TimeOf(skipped)} ({skipped.TaskName}): something newer had been done, or there was nothing to do.",
            { } lost => $"Its last operation did not reach the index: {lost.ResultName} at {TimeOf(lost)} ({lost.TaskName}).",
        };
    }

    private static bool IsEnd(LogEntry entry) =>
        entry.Result is LogResult.Rejected or LogResult.Error or LogResult.Skipped || (entry.Task == LogTask.Indexing && entry.Result is LogResult.Completed or LogResult.Warning);

    private static string TimeOf(LogEntry entry) => ((OutputValue)entry.DateTime).ToReadable();
}
