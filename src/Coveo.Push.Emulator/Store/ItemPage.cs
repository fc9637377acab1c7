namespace Coveo.Push.Emulator.Store;

/// <param name="Items">The items of the page.</param>
/// <param name="TotalEntries">How many were found.</param>
/// <param name="IsTotalExact">Whether these are all; otherwise there may be more, see <see cref="ItemSearch.Examined"/>.</param>
internal sealed record ItemPage(List<StoredItem> Items, long TotalEntries, bool IsTotalExact = true);
