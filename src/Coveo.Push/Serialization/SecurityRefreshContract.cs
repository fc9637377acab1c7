using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>The last refresh of a security identity provider.</summary>
internal sealed record SecurityRefreshContract(
    string? OperationType,
    JsonElement? Timestamp,
    string? Result,
    string? ErrorCode,
    JsonElement? NumberOfEntitiesProcessed);
