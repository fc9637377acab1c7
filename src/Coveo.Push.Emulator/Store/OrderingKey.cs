namespace Coveo.Push.Emulator.Store;

/// <summary>Maps unsigned ordering IDs to the signed integers of SQLite so that both sort alike.</summary>
internal static class OrderingKey
{
    private const ulong SignBit = 1UL << 63;

    public static long FromOrderingId(ulong orderingId) => unchecked((long)(orderingId ^ SignBit));

    public static ulong ToOrderingId(long key) => unchecked((ulong)key) ^ SignBit;
}
