namespace Coveo.Push.Emulator.Store;

/// <param name="Items">The items, those that were added last first.</param>
/// <param name="Found">How many match, counted up to <see cref="ItemBrowser.MaximumCounted"/>.</param>
internal sealed record BrowsedPage(List<StoredItem> Items, long Found);
