using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>The mapping rules of all items.</summary>
internal sealed record MappingCommonContract(List<MappingRuleContract?>? Rules)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
