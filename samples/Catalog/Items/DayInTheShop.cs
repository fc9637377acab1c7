using Catalog.Shop;
using Coveo.Push;

namespace Catalog.Items;

/// <summary>What happens in a shop between two loads: each changes a field or two, and sends no more than these.</summary>
internal sealed class DayInTheShop(ShopContent shop)
{
    private const decimal SaleShare = 0.9m;

    private readonly Product _first = shop.Products[0];

    /// <summary>The variant that is not made any more.</summary>
    public Variant Discontinued => shop.Products[^1].Variants[^1];

    /// <summary>The first product is for sale: prices and tags.</summary>
    public IEnumerable<StreamOperation> Sale() =>
    [
        PartialUpdate.FieldValueReplace(CatalogItems.ProductId(_first.Id), CatalogFields.Price, SalePrice(_first.Price)),
        PartialUpdate.ArrayAppend(CatalogItems.ProductId(_first.Id), CatalogFields.Tags, "sale"),
        PartialUpdate.ArrayRemove(CatalogItems.ProductId(_first.Id), CatalogFields.Tags, "new"),
        .. _first.Variants.Select(variant => (StreamOperation)PartialUpdate.FieldValueReplace(CatalogItems.VariantId(variant.Sku), CatalogFields.Price, SalePrice(variant.Price))),
    ];

    /// <summary>Each store sells one of what it has first; the last one of something is sold out then.</summary>
    public IEnumerable<StreamOperation> Sold() =>
        from store in shop.Stores
        from entry in store.Stock.Where(entry => entry.Value > 0).Take(2)
        from operation in entry.Value > 1 ? [PartialUpdate.DictionaryPut(CatalogItems.AvailabilityId(store.Id), CatalogFields.Stock, entry.Key, entry.Value - 1)] : SoldOut(store, entry.Key)
        select operation;

    /// <summary>The last variant goes, from the catalog and from the stores that have it.</summary>
    public IEnumerable<StreamOperation> Discontinue() =>
    [
        StreamOperation.Delete(CatalogItems.VariantId(Discontinued.Sku)),
        .. shop.Stores.Where(store => store.Stock.ContainsKey(Discontinued.Sku)).SelectMany(store => SoldOut(store, Discontinued.Sku)),
    ];

    /// <summary>What another system knows of the first product: merged into what is there.</summary>
    public IEnumerable<PushDocument> Ratings() => [new PushDocument(CatalogItems.ProductId(_first.Id)) { Metadata = { [CatalogFields.Rating] = 4.5 } }];

    private static StreamOperation[] SoldOut(Store store, string sku) =>
    [
        PartialUpdate.DictionaryRemove(CatalogItems.AvailabilityId(store.Id), CatalogFields.Stock, sku),
        PartialUpdate.ArrayRemove(CatalogItems.AvailabilityId(store.Id), CatalogFields.AvailableSkus, sku),
    ];

    private static decimal SalePrice(decimal price) => Math.Round(price * SaleShare, 2);
}
