using System.Text.Json.Serialization;

namespace Coveo.Push.IntegrationTests.Batches;

/// <summary>How its serializer writes it.</summary>
[JsonSerializable(typeof(Boat))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class BoatContext : JsonSerializerContext;
