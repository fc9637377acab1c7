using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>What a security identity provider, or the whole cache, is doing.</summary>
internal sealed record SecurityCurrentStatusContract(
    string? Type,
    string? RefreshType,
    JsonElement? NumberOfEntitiesProcessed,
    JsonElement? NumberOfEntitiesInError,
    JsonElement? TotalNumberOfEntities);
