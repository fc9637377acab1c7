using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Delete-old and disable-old: once consumed, they wait for the end of their <c>queueDelay</c>.</summary>
internal static class OldOperations
{
    public static void Consume(EmulatorTables tables, WaitingOperation operation, long at)
    {
        var stamp = operation.Stamp with { ReceivedAt = at };
        var dueAt = Math.Max(operation.AppliesAt, at);
        if (operation.Kind == WaitingKind.DeleteOld)
        {
            if (tables.Sources.Find(operation.OwnerId) is not null)
            {
                tables.PendingDeletions.Add(operation.OwnerId, stamp.OrderingId, stamp.RequestId, dueAt);
            }
        }
        else if (tables.Providers.Find(operation.OwnerId) is { IsBuiltIn: false })
        {
            tables.PendingDisables.Add(operation.OwnerId, stamp.OrderingId, stamp.RequestId, dueAt);
        }
        else
        {
            new UnknownProvider(tables, operation.OwnerId, stamp).Log(
                id: string.Empty, LogOperation.DeleteOlderThan, LogTask.Consuming, LogResult.Error, UnknownProvider.Problem);
        }
    }
}
