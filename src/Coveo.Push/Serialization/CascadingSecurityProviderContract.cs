namespace Coveo.Push.Serialization;

/// <summary>A provider that another one cascades to.</summary>
internal sealed record CascadingSecurityProviderContract(string? Id, string? Name, string? Type);
