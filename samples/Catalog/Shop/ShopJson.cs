using System.Text.Json.Serialization;

namespace Catalog.Shop;

/// <summary>How a shop is read: a key that is missing or misspelled is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ShopContent))]
internal sealed partial class ShopJson : JsonSerializerContext;
