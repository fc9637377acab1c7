using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Security;

/// <param name="Provider">The provider.</param>
/// <param name="CascadesTo">The providers its aliases may lead to.</param>
/// <param name="Sources">The names of the sources it is associated with.</param>
/// <param name="States">How many of its identities are in which state.</param>
internal sealed record ProviderOverview(
    SecurityProvider Provider, List<string> CascadesTo, List<string> Sources, List<(string State, long Count)> States)
{
    public static List<ProviderOverview> ReadAll(EmulatorTables tables)
    {
        var states = tables.IdentityCounts.ByState();
        return tables.Providers.All().ConvertAll(provider => new ProviderOverview(
            provider,
            tables.Cascades.Of(provider.Id).ConvertAll(cascade => cascade.TargetId),
            tables.References.Of(provider.Id)
                .Where(reference => string.Equals(reference.Type, ProviderReference.Source, StringComparison.Ordinal))
                .Select(reference => tables.Sources.Find(reference.Id)?.Name ?? reference.Id)
                .ToList(),
            states[provider.Id].ToList()));
    }
}
