namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Draws a small world in which people, groups, aliases and permissions meet often.</summary>
internal sealed class WorldGenerator(Random random, Landscape landscape)
{
    private const int ItemsOfAWorld = 3;

    public World Draw(string name)
    {
        var own = landscape.Providers.SelectMany(provider => IdentitiesOf(provider.Id, name)).ToArray();
        var references = new ReferenceGenerator(random, landscape, own);
        var definitions = own.Where(_ => random.NextDouble() < 0.8).Select(identity => Define(identity, references)).ToList();
        var permissions = new PermissionGenerator(random, references);
        return new World(
            definitions,
            Enumerable.Range(0, ItemsOfAWorld).Select(n => new WorldItem($"http://{name}/{n}", permissions.Draw())).ToList());
    }

    private IEnumerable<WorldIdentity> IdentitiesOf(string provider, string name)
    {
        for (var n = random.Next(3); n > 0; n--)
        {
            yield return new WorldIdentity(provider, $"{name}-üser{n}", "USER", SiteOrNone());
        }

        for (var n = random.Next(1, 4); n > 0; n--)
        {
            yield return new WorldIdentity(provider, $"{name}-group{n}", TypeOfGroup(), SiteOrNone());
        }
    }

    private string TypeOfGroup() => random.Next(8) switch { 0 => "UNKNOWN", 1 or 2 => "VIRTUAL_GROUP", _ => "GROUP" };

    private string? SiteOrNone() => random.NextDouble() < 0.1 ? "north" : null;

    private WorldDefinition Define(WorldIdentity identity, ReferenceGenerator references)
    {
        var isUser = identity.Type is "USER";
        var hasAliases = random.NextDouble() < (isUser ? 0.75 : 0.25);
        var hasMembers = !hasAliases || !isUser || random.Next(2) == 0;
        return new WorldDefinition(identity)
        {
            Members = hasMembers ? references.Within(identity.Provider, isUser ? random.Next(8) / 7 : random.Next(4)) : null,
            Aliases = hasAliases ? references.Aliases(identity.Provider, random.Next(3)) : null,
            Granted = references.OwnWithin(identity.Provider, random.Next(3)),
            GrantedBefore = hasMembers && hasAliases ? references.OwnWithin(identity.Provider, random.Next(2)) : [],
            IsDisabled = random.NextDouble() < 0.1,
        };
    }
}
