using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

internal static class DueDeletions
{
    public static void Apply(EmulatorTables tables, long now)
    {
        while (tables.PendingDeletions.TakeFirstDue(now) is { } deletion)
        {
            tables.Sources.RaiseFloor(deletion.OwnerId, deletion.OrderingId);
            tables.Log.AddForItemsOlderThan(deletion.OwnerId, deletion.OrderingId, deletion.RequestId, now);
            tables.Items.RemoveOlderThan(deletion.OwnerId, deletion.OrderingId);
            tables.PermissionModels.RemoveUnused();
            tables.Log.Add(new LogEntry(
                now,
                deletion.OwnerId,
                DocumentId: string.Empty,
                LogOperation.DeleteOlderThan,
                LogTask.Consuming,
                LogResult.Completed,
                deletion.RequestId,
                deletion.OrderingId));
        }
    }
}
