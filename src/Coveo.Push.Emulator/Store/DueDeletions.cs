using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

internal static class DueDeletions
{
    public static void Apply(EmulatorTables tables, long now)
    {
        while (tables.PendingDeletions.TakeFirstDue(now) is { } deletion)
        {
            tables.Sources.RaiseFloor(deletion.SourceId, deletion.OrderingId);
            tables.Log.AddForItemsOlderThan(deletion.SourceId, deletion.OrderingId, deletion.RequestId, now);
            tables.Items.RemoveOlderThan(deletion.SourceId, deletion.OrderingId);
            tables.Log.Add(new LogEntry(
                now,
                deletion.SourceId,
                DocumentId: string.Empty,
                LogOperation.DeleteOlderThan,
                LogTask.Consuming,
                LogResult.Completed,
                deletion.RequestId,
                deletion.OrderingId));
        }
    }
}
