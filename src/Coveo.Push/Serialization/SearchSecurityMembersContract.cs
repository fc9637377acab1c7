namespace Coveo.Push.Serialization;

/// <summary>The body that searches the security identity cache.</summary>
internal sealed record SearchSecurityMembersContract(
    IReadOnlyList<string>? ProviderIds,
    IReadOnlyList<string>? IdentityTypes,
    string? FilterTerm,
    string? FilteringMode,
    bool ExtractPreciseTotalCount);
