using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>The mapping rules of one type of items.</summary>
internal sealed class MappingTypeContract
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public List<MappingRuleContract?>? Rules { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
