namespace Coveo.Push.Emulator.Store;

internal sealed record ItemPage(List<StoredItem> Items, long TotalEntries);
