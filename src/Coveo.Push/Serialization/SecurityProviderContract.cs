namespace Coveo.Push.Serialization;

/// <summary>A security identity provider as the platform describes it.</summary>
internal sealed record SecurityProviderContract(
    string? Id,
    string? Name,
    string? DisplayName,
    string? Type,
    bool? CaseSensitive,
    List<SecurityProviderReferenceContract?>? ReferencedBy,
    Dictionary<string, CascadingSecurityProviderContract?>? CascadingSecurityProviders,
    SecurityStatisticsContract? Statistics,
    SecurityCurrentStatusContract? CurrentStatus,
    SecurityRefreshContract? LastRefreshOperation);
