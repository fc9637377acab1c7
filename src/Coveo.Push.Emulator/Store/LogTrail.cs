using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

/// <summary>What the log entries of one operation on one item have in common.</summary>
internal readonly record struct LogTrail(string RequestId, string DocumentId, string Operation, string SourceId, string ResourceId, ulong? OrderingId)
{
    public static LogTrail Of(LogEntry entry) =>
        new(entry.RequestId, entry.DocumentId, entry.Operation, entry.SourceId, entry.ResourceId, entry.OrderingId);
}
