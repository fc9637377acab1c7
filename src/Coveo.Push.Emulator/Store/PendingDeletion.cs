namespace Coveo.Push.Emulator.Store;

internal sealed record PendingDeletion(long Id, string SourceId, ulong OrderingId, string RequestId);
