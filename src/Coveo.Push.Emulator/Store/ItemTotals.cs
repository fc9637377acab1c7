namespace Coveo.Push.Emulator.Store;

/// <param name="Count">Items in the index.</param>
/// <param name="Size">Bytes of their decoded bodies.</param>
internal sealed record ItemTotals(long Count, long Size);
