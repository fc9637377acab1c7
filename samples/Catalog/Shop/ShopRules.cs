namespace Catalog.Shop;

/// <summary>What a shop must be to become a catalog.</summary>
internal static class ShopRules
{
    private const int Shown = 5;

    /// <summary>What is wrong, in sentences with the fix.</summary>
    public static IEnumerable<string> Problems(ShopContent shop)
    {
        var skus = shop.Variants.Select(variant => variant.Sku).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string>[] problems =
        [
            shop.Products.Count == 0 ? ["There are no products. Add one."] : [],
            Twice(shop.Products.Select(product => product.Id)).Select(id => $"Product '{id}' is there twice. Give each an id of its own."),
            Twice(shop.Variants.Select(variant => variant.Sku)).Select(sku => $"Variant '{sku}' is there twice. Give each a sku of its own."),
            Twice(shop.Stores.Select(store => store.Id)).Select(id => $"Store '{id}' is there twice. Give each an id of its own."),
            shop.Products.SelectMany(product => Blank($"product '{product.Id}'", ("id", product.Id), ("name", product.Name), ("category", product.Category))),
            shop.Products.Where(product => product.Variants.Count == 0).Select(product => $"Product '{product.Id}' has no variants. Add one: nothing else can be bought."),
            shop.Variants.SelectMany(variant => Blank($"variant '{variant.Sku}'", ("sku", variant.Sku), ("color", variant.Color))),
            shop.Variants.Where(variant => variant.Price <= 0).Select(variant => FormattableString.Invariant($"The price of variant '{variant.Sku}' is {variant.Price}. Set it above 0.")),
            shop.Stores.SelectMany(store => Blank($"store '{store.Id}'", ("id", store.Id), ("name", store.Name))),
            from store in shop.Stores
            from entry in store.Stock
            where !skus.Contains(entry.Key)
            select $"Store '{store.Id}' has stock of '{entry.Key}', which is the sku of no variant. Correct it, or add the variant.",
            from store in shop.Stores
            from entry in store.Stock
            where entry.Value < 0
            select FormattableString.Invariant($"Store '{store.Id}' has {entry.Value} of '{entry.Key}'. Set it to 0 or more."),
        ];
        var all = problems.SelectMany(found => found).ToList();
        return all.Count <= Shown ? all : [.. all.Take(Shown), $"And {all.Count - Shown} more."];
    }

    private static IEnumerable<string> Twice(IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<string> Blank(string owner, params (string Key, string Value)[] texts) =>
        texts.Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"The {text.Key} of {owner} is blank. Fill it in.");
}
