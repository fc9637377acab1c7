using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>How a piece of JSON is written as it is.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonElementContract : JsonSerializerContext;
