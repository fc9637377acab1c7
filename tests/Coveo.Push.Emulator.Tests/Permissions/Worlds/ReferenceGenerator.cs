using System.Globalization;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Draws who is named by members, grants, aliases and permissions, not always in the right letter case or with the right type.</summary>
internal sealed class ReferenceGenerator(Random random, Landscape landscape, WorldIdentity[] own)
{
    private readonly WorldIdentity[] _people = [.. landscape.People];
    private readonly WorldIdentity[] _all = [.. own, .. landscape.People, .. landscape.Definitions.Select(definition => definition.Identity)];

    /// <summary>Members live in the provider of their group.</summary>
    public IReadOnlyList<WorldIdentity> Within(string provider, int count) => Draw(_all.Where(identity => identity.Provider == provider), count);

    /// <summary>Only identities of the world: what people share must not change with it.</summary>
    public IReadOnlyList<WorldIdentity> OwnWithin(string provider, int count) => Draw(own.Where(identity => identity.Provider == provider), count);

    /// <summary>To people most of the time, to other providers otherwise, cascaded or not.</summary>
    public IReadOnlyList<WorldIdentity> Aliases(string provider, int count) =>
        Draw((random.Next(3) > 0 ? _people : _all).Where(identity => identity.Provider != provider), count);

    public IReadOnlyList<WorldIdentity> Permissions(int count) => Draw(random.Next(6) > 0 ? own : _all, count);

    private List<WorldIdentity> Draw(IEnumerable<WorldIdentity> candidates, int count)
    {
        var from = candidates.ToArray();
        return from.Length == 0 ? [] : random.GetItems(from, count).Distinct().Select(Blur).ToList();
    }

    private WorldIdentity Blur(WorldIdentity identity) => random.Next(24) switch
    {
        0 or 1 => identity with { Name = identity.Name.ToUpper(CultureInfo.InvariantCulture) },
        2 when !identity.IsEmail => identity with { Type = identity.Type is "GROUP" ? "VIRTUAL_GROUP" : "GROUP" },
        3 when !identity.IsEmail => identity with { Site = identity.Site is null ? "north" : null },
        4 when !identity.IsEmail => identity with { Name = identity.Name + "-ghost" },
        _ => identity,
    };
}
