namespace Catalog.Shop;

/// <summary>Where something can be bought.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stock">How many it has of each variant, by SKU.</param>
internal sealed record Store(string Id, string Name, IReadOnlyDictionary<string, int> Stock);
