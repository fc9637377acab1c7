using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

internal static class DueDeletions
{
    public static void Apply(EmulatorTables tables, long now)
    {
        DeleteItems(tables, now);
        DisableIdentities(tables, now);
    }

    private static void DeleteItems(EmulatorTables tables, long now)
    {
        while (tables.PendingDeletions.TakeFirstDue(now) is { } deletion)
        {
            tables.Sources.RaiseFloor(deletion.OwnerId, deletion.OrderingId);
            tables.Log.AddForItemsOlderThan(deletion.OwnerId, deletion.OrderingId, deletion.RequestId, deletion.DueAt);
            tables.Items.RemoveOlderThan(deletion.OwnerId, deletion.OrderingId);
            tables.PermissionModels.RemoveUnused();
            tables.Log.Add(new LogEntry(
                deletion.DueAt,
                deletion.OwnerId,
                DocumentId: string.Empty,
                LogOperation.DeleteOlderThan,
                LogTask.Consuming,
                LogResult.Completed,
                deletion.RequestId,
                deletion.OrderingId));
        }
    }

    private static void DisableIdentities(EmulatorTables tables, long now)
    {
        while (tables.PendingDisables.TakeFirstDue(now) is { } deletion)
        {
            tables.Providers.RaiseFloor(deletion.OwnerId, deletion.OrderingId);
            tables.Log.AddForIdentitiesOlderThan(deletion.OwnerId, deletion.OrderingId, deletion.RequestId, deletion.DueAt);
            tables.Identities.DisableOlderThan(deletion.OwnerId, deletion.OrderingId, deletion.DueAt);
            tables.Log.Add(new LogEntry(
                deletion.DueAt,
                SourceId: string.Empty,
                DocumentId: string.Empty,
                LogOperation.DeleteOlderThan,
                LogTask.Consuming,
                LogResult.Completed,
                deletion.RequestId,
                deletion.OrderingId,
                ResourceId: deletion.OwnerId));
        }
    }
}
