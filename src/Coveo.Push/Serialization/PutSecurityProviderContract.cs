namespace Coveo.Push.Serialization;

/// <summary>The body that creates a security identity provider, or replaces its model.</summary>
internal sealed record PutSecurityProviderContract(
    string Id,
    string Name,
    string DisplayName,
    string Type,
    bool NodeRequired,
    bool CaseSensitive,
    IReadOnlyList<SecurityProviderReferenceContract> ReferencedBy,
    IReadOnlyDictionary<string, CascadingSecurityProviderContract> CascadingSecurityProviders);
