namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>What many worlds share: a source, its providers in the order of their creation, and the people who look for items.</summary>
/// <param name="Name">The prefix of all that is in it.</param>
/// <param name="Providers">The first is the default of permissions that name none.</param>
/// <param name="People">Those who ask.</param>
/// <param name="Definitions">What is pushed of the people; refers to nothing in any world.</param>
/// <param name="ItemsComeFirst">Items are pushed before the identities that they name.</param>
internal sealed record Landscape(
    string Name,
    IReadOnlyList<WorldProvider> Providers,
    IReadOnlyList<WorldIdentity> People,
    IReadOnlyList<WorldDefinition> Definitions,
    bool ItemsComeFirst);
