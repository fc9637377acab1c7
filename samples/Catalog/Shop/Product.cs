namespace Catalog.Shop;

/// <summary>What a shopper looks for; it comes in variants.</summary>
internal sealed record Product(string Id, string Name, string Description, string Category, IReadOnlyList<string> Tags, IReadOnlyList<Variant> Variants)
{
    /// <summary>What it costs at least.</summary>
    public decimal Price => Variants.Min(variant => variant.Price);
}
