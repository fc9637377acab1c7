namespace Coveo.Push.Serialization;

/// <summary>Who or what has begun an activity.</summary>
internal sealed record ActivityTriggerContract(string? Id, string? Type, string? DisplayName);
