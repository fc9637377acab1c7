using System.Text.Json;

namespace Coveo.Push.Serialization;

internal sealed record LimitHistoryContract(JsonElement? Date, JsonElement? LimitValue);
