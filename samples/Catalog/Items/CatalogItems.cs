using Catalog.Shop;
using Coveo.Push;

namespace Catalog.Items;

/// <summary>
/// The items of a catalog: products, what can be bought of them, and where. Which metadata is the ID of a product, which a SKU, and which the SKUs that are available, is said once
/// in the catalog configuration of the organization; to the Stream API it is metadata as any other.
/// </summary>
internal static class CatalogItems
{
    public static string ProductId(string id) => $"product://{Uri.EscapeDataString(id)}";

    public static string VariantId(string sku) => $"variant://{Uri.EscapeDataString(sku)}";

    public static string AvailabilityId(string store) => $"availability://{Uri.EscapeDataString(store)}";

    public static IEnumerable<PushDocument> Of(ShopContent shop) =>
    [
        .. shop.Products.Select(Of),
        .. shop.Products.SelectMany(product => product.Variants.Select(variant => Of(product, variant))),
        .. shop.Stores.Select(Of),
    ];

    private static PushDocument Of(Product product) => new(ProductId(product.Id))
    {
        Title = product.Name,
        Body = DocumentBody.FromText(product.Description),
        Metadata =
        {
            ["objecttype"] = "Product",
            [CatalogFields.ProductId] = product.Id,
            [CatalogFields.Category] = product.Category,
            [CatalogFields.Tags] = MetadataValue.List(product.Tags),
            [CatalogFields.Price] = product.Price,
        },
    };

    private static PushDocument Of(Product product, Variant variant) => new(VariantId(variant.Sku))
    {
        Title = $"{product.Name}, {variant.Color}",
        Metadata =
        {
            ["objecttype"] = "Variant",
            [CatalogFields.ProductId] = product.Id,
            [CatalogFields.Sku] = variant.Sku,
            [CatalogFields.Color] = variant.Color,
            [CatalogFields.Price] = variant.Price,
        },
    };

    private static PushDocument Of(Store store) => new(AvailabilityId(store.Id))
    {
        Title = store.Name,
        Metadata =
        {
            ["objecttype"] = "Availability",
            [CatalogFields.StoreId] = store.Id,
            [CatalogFields.AvailableSkus] = MetadataValue.List(store.Stock.Where(entry => entry.Value > 0).Select(entry => entry.Key)),
            [CatalogFields.Stock] = MetadataValue.Dictionary(store.Stock.Where(entry => entry.Value > 0).Select(entry => KeyValuePair.Create(entry.Key, (MetadataValue)entry.Value))),
        },
    };
}
