namespace Coveo.Push.Emulator.Store;

/// <summary>What decides which of two operations on an item or identity is newer, and what the log says about both.</summary>
/// <param name="OrderingId">The ordering ID of the request.</param>
/// <param name="Sequence">
/// Tells requests of the same millisecond apart when the service gave them their ordering ID; 0 when the client gave it.
/// </param>
/// <param name="RequestId">The request.</param>
/// <param name="ReceivedAt">Unix time in milliseconds.</param>
internal readonly record struct OperationStamp(ulong OrderingId, long Sequence, string RequestId, long ReceivedAt)
{
    /// <summary>Greater wins; equal is ignored, unless both were numbered by the service and this one came later.</summary>
    public bool IsNewerThan(ItemVersion stored) => IsNewerThan(stored.OrderingId, stored.Sequence);

    /// <inheritdoc cref="IsNewerThan(ItemVersion)" />
    public bool IsNewerThan(FacetVersion stored) => IsNewerThan(stored.OrderingId, stored.Sequence);

    /// <summary>Whether the request that this is the stamp of has changed the item last.</summary>
    public bool IsOf(ItemVersion stored) => Sequence > 0 && Sequence == stored.Sequence && OrderingId == stored.OrderingId;

    /// <summary>Not the opposite of newer: two operations with the same ordering ID of the client are neither.</summary>
    public bool IsOlderThan(FacetVersion stored) =>
        OrderingId < stored.OrderingId || (OrderingId == stored.OrderingId && Sequence > 0 && Sequence < stored.Sequence);

    private bool IsNewerThan(ulong orderingId, long sequence) =>
        OrderingId > orderingId || (OrderingId == orderingId && sequence > 0 && Sequence > sequence);
}
