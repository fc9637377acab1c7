using System.Text.Json;
using SampleHosting;

namespace Catalog.Shop;

/// <summary>Reads a shop, and refuses one that is wrong before anything is sent.</summary>
internal static class ShopFile
{
    /// <exception cref="UsageException">There is no such file, or it is wrong; the message says where and what.</exception>
    public static async Task<ShopContent> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}'. Name the JSON file of a shop; samples/Catalog/products.json is one.");
        }

        try
        {
            await using var file = File.OpenRead(path);
            var shop = await JsonSerializer.DeserializeAsync(file, ShopJson.Default.ShopContent, cancellationToken) ?? throw new JsonException("it is null.");
            return ShopRules.Problems(shop).ToList() is { Count: > 0 } problems ? throw new UsageException($"{path}: {string.Join(' ', problems)}") : shop;
        }
        catch (JsonException broken)
        {
            throw new UsageException($"{path} is not a shop as samples/Catalog/products.json is one: {broken.Message}");
        }
    }
}
