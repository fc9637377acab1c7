using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>What became of one of them.</summary>
internal sealed record FieldBatchResourceContract(JsonElement? ResourceModel, string? OperationResult, JsonElement? ErrorDetails, bool? Successful);
