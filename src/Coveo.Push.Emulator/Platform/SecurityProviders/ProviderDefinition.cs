using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Platform.SecurityProviders;

/// <summary>What is asked for when a provider is created or changed.</summary>
/// <param name="Id">Left out when the path says it.</param>
/// <param name="Name">Left out by newer clients.</param>
/// <param name="DisplayName">Left out by older clients.</param>
/// <param name="Type">One of <see cref="ProviderTypes"/>.</param>
/// <param name="CaseSensitive">The default is <see langword="false"/>.</param>
/// <param name="NodeRequired">The default is <see langword="false"/>.</param>
/// <param name="References">What uses it, in order.</param>
/// <param name="Cascades">Where its aliases may lead.</param>
internal sealed record ProviderDefinition(
    string? Id,
    string? Name,
    string? DisplayName,
    string Type,
    bool CaseSensitive,
    bool NodeRequired,
    IReadOnlyList<ProviderReference> References,
    IReadOnlyList<ProviderCascade> Cascades)
{
    /// <param name="id">The ID, which the path may have said.</param>
    /// <param name="stored">The provider as it is, if it exists.</param>
    /// <param name="now">Unix time in milliseconds.</param>
    public SecurityProvider ProviderWith(string id, SecurityProvider? stored, long now)
    {
        var name = Name ?? stored?.Name ?? id;
        return new SecurityProvider(
            id, name, DisplayName ?? name, Type, CaseSensitive, NodeRequired, stored?.CreatedAt ?? now, stored?.Floor ?? 0);
    }
}
