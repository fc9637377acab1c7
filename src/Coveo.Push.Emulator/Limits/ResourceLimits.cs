using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Refuses to create what there are enough of.</summary>
internal sealed class ResourceLimits(EmulatorLimits limits)
{
    public static int CountSources(EmulatorTables tables) => tables.Sources.All().Count;

    /// <summary>How many providers were created.</summary>
    public static int CountProviders(EmulatorTables tables) => tables.Providers.All().Count(provider => !provider.IsBuiltIn);

    /// <exception cref="ApiErrorException">412 <c>LIMIT_REACHED</c>.</exception>
    public void CheckSource(EmulatorTables tables) => Check("sources", limits.Sources, () => CountSources(tables));

    /// <exception cref="ApiErrorException">412 <c>LIMIT_REACHED</c>.</exception>
    public void CheckProvider(EmulatorTables tables) => Check("security identity providers", limits.SecurityProviders, () => CountProviders(tables));

    private static void Check(string things, int? most, Func<int> count)
    {
        if (most is { } limit && count() >= limit)
        {
            throw ApiErrors.LimitReached(things, limit);
        }
    }
}
