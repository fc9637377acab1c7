namespace Coveo.Push.Emulator.Store;

/// <summary>One item, with all that the console shows of it.</summary>
/// <param name="Item">The item; its excerpt is the start of its text.</param>
/// <param name="HasHtml">Whether its body was HTML and can be looked at.</param>
internal sealed record BrowsedItem(StoredItem Item, bool HasHtml);
