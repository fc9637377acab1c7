namespace Coveo.Push.Serialization;

/// <summary>A privilege, in both directions.</summary>
internal sealed record PrivilegeContract(string? Owner, string? TargetDomain, string? Type, string? TargetId);
