namespace Coveo.Push.Emulator.Store;

/// <summary>A delete-old of a source, or a disable-old of a provider, that waits for its <c>queueDelay</c>.</summary>
internal sealed record PendingDeletion(long Id, string OwnerId, ulong OrderingId, string RequestId, long DueAt);
