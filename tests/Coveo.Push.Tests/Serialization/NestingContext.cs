using System.Text.Json.Serialization;

namespace Coveo.Push.Tests.Serialization;

/// <summary>The contracts of objects that write each other.</summary>
[JsonSerializable(typeof(NestingItem))]
[JsonSerializable(typeof(NestedItem))]
internal sealed partial class NestingContext : JsonSerializerContext;
