using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Permissions of an item, from identities as <see cref="IdentityText"/> reads them.</summary>
internal static class Permission
{
    public static JsonObject Anyone => Set(anonymous: true);

    public static JsonObject Allow(params string[] identities) => Set(allowed: identities);

    public static JsonObject Set(string[]? allowed = null, string[]? denied = null, bool anonymous = false, string? name = null)
    {
        var set = new JsonObject
        {
            ["allowAnonymous"] = anonymous,
            ["allowedPermissions"] = IdentityText.Permissions(allowed ?? []),
            ["deniedPermissions"] = IdentityText.Permissions(denied ?? []),
        };
        if (name is not null)
        {
            set["name"] = name;
        }

        return set;
    }

    public static JsonObject Level(string name, params JsonObject[] sets) =>
        new() { ["name"] = name, ["permissionSets"] = new JsonArray([.. sets]) };
}
