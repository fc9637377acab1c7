using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Platform.SecurityProviders;

/// <summary>A provider, what it is related to, and how many identities it has in which state.</summary>
internal sealed record ProviderSummary(
    SecurityProvider Provider,
    List<ProviderReference> References,
    List<ProviderCascade> Cascades,
    IReadOnlyDictionary<string, long> IdentitiesByState)
{
    public static ProviderSummary Read(EmulatorTables tables, SecurityProvider provider) => new(
        provider,
        tables.References.Of(provider.Id),
        tables.Cascades.Of(provider.Id),
        tables.IdentitySearch.CountByState(provider.Id));
}
