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
            OldItems.Remove(tables, deletion.OwnerId, StampOf(deletion));
        }
    }

    private static void DisableIdentities(EmulatorTables tables, long now)
    {
        while (tables.PendingDisables.TakeFirstDue(now) is { } deletion)
        {
            tables.Providers.RaiseFloor(deletion.OwnerId, deletion.OrderingId);
            tables.Log.AddForIdentitiesOlderThan(deletion.OwnerId, StampOf(deletion));
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

    private static OperationStamp StampOf(PendingDeletion deletion) => new(deletion.OrderingId, Sequence: 0, deletion.RequestId, deletion.DueAt);
}
