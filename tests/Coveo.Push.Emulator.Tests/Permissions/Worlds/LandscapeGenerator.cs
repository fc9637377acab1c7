namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Draws providers that cascade in all ways, also in a circle or to none, and the people.</summary>
internal sealed class LandscapeGenerator(Random random)
{
    private const int Addresses = 4;

    public Landscape Draw(string name)
    {
        string[] ids = [$"{name} Directory", $"{name} Wiki", $"{name} Files"];
        var providers = ids.Select(id => new WorldProvider(id, random.NextDouble() < 0.3, CascadesOf(id, ids))).ToArray();
        random.Shuffle(providers);
        var addresses = Enumerable.Range(0, Addresses)
            .Select(n => new WorldIdentity(Support.SecuredTest.EmailProvider, $"p{n}@{name}.example", "USER"))
            .ToList();
        var users = ids.Select(id => new WorldIdentity(id, $"{name}-person", "USER")).ToList();
        var groups = ids.Select(id => new WorldIdentity(id, $"{name}-everyone", "GROUP")).ToList();
        return new Landscape(
            name,
            providers,
            [.. addresses, .. users],
            [.. users.Zip(groups, (user, group) => UserOf(user, group, [.. addresses, .. users])), .. groups.Select(GroupOf)],
            random.Next(2) == 0);
    }

    private List<string> CascadesOf(string id, string[] ids)
    {
        var others = ids.Where(other => other != id && random.NextDouble() < 0.4).ToList();
        if (random.NextDouble() < 0.75)
        {
            others.Add(Support.SecuredTest.EmailProvider);
        }

        return others;
    }

    private WorldDefinition UserOf(WorldIdentity user, WorldIdentity group, WorldIdentity[] others) => new(user)
    {
        Members = random.Next(2) == 0 ? [] : null,
        Aliases = [.. random.GetItems(others, 2).Distinct()],
        Granted = random.Next(2) == 0 ? [group] : [],
        IsDisabled = random.NextDouble() < 0.1,
    };

    private WorldDefinition GroupOf(WorldIdentity group) => new(group) { Members = [], IsDisabled = random.NextDouble() < 0.1 };
}
