using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>An entry of the log.</summary>
internal sealed record LogEntryContract(
    string? Guid,
    JsonElement? Datetime,
    string? SourceId,
    string? Id,
    string? Operation,
    string? Task,
    string? Result,
    string? RequestId,
    string? ResourceId,
    JsonElement? Meta);
