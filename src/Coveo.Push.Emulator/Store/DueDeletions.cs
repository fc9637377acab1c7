using Coveo.Push.Emulator.Documents;

namespace Coveo.Push.Emulator.Store;

internal static class DueDeletions
{
    /// <returns>How many delete-old operations were applied.</returns>
    public static int Apply(EmulatorTables tables, long now)
    {
        var applied = 0;
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
            applied++;
        }

        return applied;
    }
}
