using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>How many log entries have which value.</summary>
internal sealed record LogFacetCountsContract(
    Dictionary<string, JsonElement>? Operations,
    Dictionary<string, JsonElement>? Tasks,
    Dictionary<string, JsonElement>? Results,
    Dictionary<string, JsonElement>? SourceIds,
    Dictionary<string, JsonElement>? ResourceIds);
