using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>A mapping rule, as it is sent and as it is answered. What is not known here is kept, so that a replacement does not lose it.</summary>
internal sealed class MappingRuleContract
{
    public string? Id { get; set; }

    public string? Field { get; set; }

    public List<string?>? Content { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
