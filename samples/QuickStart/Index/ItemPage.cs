namespace QuickStart.Index;

/// <param name="Items">The first of the items that were asked for.</param>
/// <param name="Total">How many there are.</param>
internal sealed record ItemPage(IReadOnlyList<IndexedItem> Items, long Total);
