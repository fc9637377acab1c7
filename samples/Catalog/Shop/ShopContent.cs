namespace Catalog.Shop;

/// <summary>All that a shop has.</summary>
internal sealed record ShopContent(IReadOnlyList<Product> Products, IReadOnlyList<Store> Stores)
{
    public IEnumerable<Variant> Variants => Products.SelectMany(product => product.Variants);
}
