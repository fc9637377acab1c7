using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>All mapping rules of a source.</summary>
internal sealed record SourceMappingsContract(MappingCommonContract? Common, List<MappingTypeContract?>? Types)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
