using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

/// <summary>Removes what came before an operation on a source as a whole, which is the floor from then on.</summary>
internal static class OldItems
{
    /// <param name="tables">The database, for the time of one transaction.</param>
    /// <param name="sourceId">The source, which exists.</param>
    /// <param name="stamp">The operation, with the time of the removal.</param>
    public static void Remove(EmulatorTables tables, string sourceId, OperationStamp stamp)
    {
        tables.Sources.RaiseFloor(sourceId, stamp.OrderingId);
        tables.Log.AddForItemsOlderThan(sourceId, stamp);
        tables.Items.RemoveOlderThan(sourceId, stamp);
        tables.PermissionModels.RemoveUnused();
        tables.Log.Add(new LogEntry(
            stamp.ReceivedAt,
            sourceId,
            DocumentId: string.Empty,
            LogOperation.DeleteOlderThan,
            LogTask.Consuming,
            LogResult.Completed,
            stamp.RequestId,
            stamp.OrderingId));
    }
}
