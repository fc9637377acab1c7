namespace Coveo.Push.Serialization;

/// <summary>A piece of additional information of a security identity.</summary>
internal sealed record SecurityMemberInfoContract(string? Key, string? Value);
