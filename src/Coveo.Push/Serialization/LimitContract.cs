using System.Text.Json;

namespace Coveo.Push.Serialization;

internal sealed record LimitContract(JsonElement? ActualCount, JsonElement? Limit, JsonElement? LastUpdate);
