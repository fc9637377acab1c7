using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>An activity of the platform. Its dates are in milliseconds, its duration is in seconds.</summary>
internal sealed record ActivityContract(
    string? Id,
    string? Operation,
    string? State,
    string? Result,
    JsonElement? CreateDate,
    JsonElement? StartDate,
    JsonElement? EndDate,
    JsonElement? Duration,
    JsonElement? Progress,
    string? Section,
    string? Severity,
    string? ResourceType,
    string? ResourceId,
    string? ResourceName,
    ActivityTriggerContract? TriggeredBy,
    string? Description,
    string? ErrorCode,
    string? ErrorDetail,
    string? AbortReason,
    string? SnapshotId);
