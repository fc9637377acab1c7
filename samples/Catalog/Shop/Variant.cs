namespace Catalog.Shop;

/// <summary>What can be bought: a product in one color and size.</summary>
internal sealed record Variant(string Sku, string Color, decimal Price);
