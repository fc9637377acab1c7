namespace Coveo.Push.Serialization;

/// <summary>What uses a security identity provider.</summary>
internal sealed record SecurityProviderReferenceContract(string? Id, string? Type);
