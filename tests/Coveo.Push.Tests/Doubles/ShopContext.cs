using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Tests.Doubles;

/// <summary>The contracts of a caller's own types, as its serializer makes them.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShopSize))]
[JsonSerializable(typeof(ShopSize[]))]
[JsonSerializable(typeof(ShopPart))]
[JsonSerializable(typeof(ShopPart[]))]
[JsonSerializable(typeof(Dictionary<string, double>))]
[JsonSerializable(typeof(int[][]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(ulong))]
[JsonSerializable(typeof(Int128))]
[JsonSerializable(typeof(ShopProduct))]
[JsonSerializable(typeof(BrokenProduct))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ShopContext : JsonSerializerContext;
