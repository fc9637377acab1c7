namespace Coveo.Push.Emulator.Store;

/// <param name="RowId">The row of the item.</param>
/// <param name="OrderingId">The ordering ID of the last applied operation.</param>
/// <param name="Sequence">See <see cref="OperationStamp"/>.</param>
/// <param name="IsDeleted">Whether that operation was a deletion.</param>
/// <param name="Size">Bytes of the decoded body.</param>
internal sealed record ItemVersion(long RowId, ulong OrderingId, long Sequence, bool IsDeleted, long Size);
