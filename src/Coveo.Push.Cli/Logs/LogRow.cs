using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Logs;

/// <summary>An entry of the log as a result.</summary>
internal static class LogRow
{
    /// <param name="entry">The entry.</param>
    public static OutputRow Of(LogEntry entry) => new()
    {
        { "time", entry.DateTime },
        { "operation", entry.OperationName },
        { "task", entry.TaskName },
        { "result", entry.ResultName },
        { "documentId", entry.DocumentId },
        { "sourceId", entry.SourceId },
        { "detail", DetailOf(entry) },
    };

    /// <summary>The same for people who know the source.</summary>
    /// <param name="entry">The entry.</param>
    public static OutputRow OfSource(LogEntry entry) => new()
    {
        { "time", entry.DateTime },
        { "operation", entry.OperationName },
        { "task", entry.TaskName },
        { "result", entry.ResultName },
        { "documentId", entry.DocumentId },
        { "detail", DetailOf(entry) },
    };

    /// <summary>The same without the item and its source, where both are known.</summary>
    /// <param name="entry">The entry.</param>
    public static OutputRow OfItem(LogEntry entry) => new()
    {
        { "time", entry.DateTime },
        { "operation", entry.OperationName },
        { "task", entry.TaskName },
        { "result", entry.ResultName },
        { "orderingId", entry.OrderingId?.ToString() },
        { "detail", DetailOf(entry) },
    };

    // Of what went well the rest of what is said is times and sizes, which nobody asked for.
    private static string? DetailOf(LogEntry entry) =>
        entry.IsProblem || entry.Result == LogResult.Skipped ? string.Join(", ", entry.Meta.Select(meta => $"{meta.Key}: {meta.Value}")) : null;
}
