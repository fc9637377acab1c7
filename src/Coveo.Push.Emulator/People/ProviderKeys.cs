using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>Knows which providers there are, and which of them tell upper from lower case.</summary>
internal sealed class ProviderKeys(EmulatorTables tables)
{
    private readonly Dictionary<string, SecurityProvider> _providers =
        tables.Providers.All().ToDictionary(provider => provider.Id, StringComparer.Ordinal);

    /// <returns><see langword="null"/> when there is no such provider.</returns>
    public IdentityKey? KeyOf(string? providerId, Identity identity) =>
        providerId is not null && _providers.TryGetValue(providerId, out var provider) ? IdentityKey.Of(provider, identity) : null;

    public bool Has(string providerId) => _providers.ContainsKey(providerId);
}
