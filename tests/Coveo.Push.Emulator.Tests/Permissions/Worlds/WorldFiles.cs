using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>A world on the wire, in the spellings that the documentation allows.</summary>
internal static class WorldFiles
{
    private static readonly string[] Types = ["USER", "GROUP", "VIRTUAL_GROUP", "UNKNOWN"];
    private static readonly string[] MixedTypes = ["User", "Group", "VirtualGroup", "Unknown"];

    public static JsonObject Identities(IEnumerable<WorldDefinition> definitions)
    {
        var all = definitions.ToList();
        return new JsonObject
        {
            ["members"] = ArrayOf(all.Where(definition => definition.Members is not null), Members),
            ["mappings"] = ArrayOf(all.Where(definition => definition.Aliases is not null), Mappings),
        };
    }

    public static JsonObject Disabled(IEnumerable<WorldDefinition> definitions) => new()
    {
        ["deleted"] = ArrayOf(
            definitions.Where(definition => definition.IsDisabled),
            definition => new JsonObject { ["identity"] = Identity(definition.Identity) }),
    };

    public static JsonObject Items(Landscape landscape, IEnumerable<WorldItem> items) => new()
    {
        ["addOrUpdate"] = ArrayOf(items, item => Item(landscape, item)),
    };

    public static JsonObject Item(Landscape landscape, WorldItem item) => new()
    {
        ["documentId"] = item.DocumentId,
        ["permissions"] = new JsonArray(item.Levels.SelectMany(level => Level(landscape, level)).ToArray()),
    };

    private static JsonObject Members(WorldDefinition definition) => new()
    {
        ["identity"] = Identity(definition.Identity),
        ["members"] = ArrayOf(definition.Members!, Identity),
        ["wellKnowns"] = ArrayOf(definition.Aliases is null ? definition.Granted : definition.GrantedBefore, Identity),
    };

    private static JsonObject Mappings(WorldDefinition definition) => new()
    {
        ["identity"] = Identity(definition.Identity),
        ["mappings"] = ArrayOf(definition.Aliases!, Alias),
        ["wellKnowns"] = ArrayOf(definition.Granted, Identity),
    };

    private static JsonObject Alias(WorldIdentity target)
    {
        var alias = Identity(target);
        alias["provider"] = target.Provider;
        return alias;
    }

    private static JsonObject Identity(WorldIdentity identity) => WithSite(identity, new JsonObject
    {
        ["name"] = identity.Name,
        ["type"] = TypeOf(identity, spelling: identity.Name.Length % 3),
    });

    private static JsonNode[] Level(Landscape landscape, WorldLevel level)
    {
        var sets = level.Sets.Select(set => (JsonNode)Set(landscape, set)).ToArray();
        return level.IsBare ? sets : [new JsonObject { ["name"] = level.Name, ["permissionSets"] = new JsonArray(sets) }];
    }

    private static JsonObject Set(Landscape landscape, WorldSet set)
    {
        var json = new JsonObject { ["allowedPermissions"] = ArrayOf(set.Allowed, identity => Permission(landscape, identity)) };
        if (set.AllowAnonymous)
        {
            json["allowAnonymous"] = true;
        }

        if (set.Denied.Count > 0)
        {
            json["deniedPermissions"] = ArrayOf(set.Denied, identity => Permission(landscape, identity));
        }

        return json;
    }

    private static JsonObject Permission(Landscape landscape, WorldIdentity identity)
    {
        var spelling = identity.Name.Length % 3;
        var permission = WithSite(identity, new JsonObject { ["identity"] = identity.Name, ["identityType"] = TypeOf(identity, 2 - spelling) });
        if (spelling > 0 || identity.Provider != landscape.Providers[0].Id)
        {
            permission["securityProvider"] = identity.Provider;
        }

        return permission;
    }

    private static JsonObject WithSite(WorldIdentity identity, JsonObject json)
    {
        if (identity.Site is not null)
        {
            json["additionalInfo"] = new JsonObject { ["site"] = identity.Site };
        }

        return json;
    }

    private static string TypeOf(WorldIdentity identity, int spelling) => spelling switch
    {
        0 => identity.Type,
        1 => MixedTypes[Array.IndexOf(Types, identity.Type)],
        _ => MixedTypes[Array.IndexOf(Types, identity.Type)].ToUpperInvariant(),
    };

    private static JsonArray ArrayOf<T>(IEnumerable<T> values, Func<T, JsonObject> convert) =>
        new(values.Select(value => (JsonNode)convert(value)).ToArray());
}
