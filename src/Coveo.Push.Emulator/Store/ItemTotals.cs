namespace Coveo.Push.Emulator.Store;

/// <param name="Count">Items in the index.</param>
/// <param name="Size">Bytes of their decoded bodies.</param>
/// <param name="ChangedAt">When one was last indexed or deleted, in Unix milliseconds.</param>
internal sealed record ItemTotals(long Count, long Size, long? ChangedAt);
