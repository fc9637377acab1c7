using Coveo.Push.Platform;

namespace Catalog.Items;

/// <summary>What is known of an item. Only what has a field can be searched, shown and counted.</summary>
internal static class CatalogFields
{
    public const string ProductId = "productid";
    public const string Sku = "sku";
    public const string StoreId = "storeid";
    public const string Category = "category";
    public const string Color = "color";
    public const string Price = "price";
    public const string Rating = "rating";
    public const string Tags = "tags";
    public const string AvailableSkus = "availableskus";
    public const string Stock = "stock";

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        new(ProductId, FieldType.String),
        new(Sku, FieldType.String),
        new(StoreId, FieldType.String),
        new(Category, FieldType.String) { Facet = true },
        new(Color, FieldType.String) { Facet = true },
        new(Price, FieldType.Double) { Facet = true, Sort = true },
        new(Rating, FieldType.Double) { Sort = true },
        new(Tags, FieldType.String) { MultiValueFacet = true },
        new(AvailableSkus, FieldType.String) { MultiValueFacet = true },

        // A dictionary: a number for each SKU.
        new(Stock, FieldType.Long) { KeyValue = true },
    ];
}
