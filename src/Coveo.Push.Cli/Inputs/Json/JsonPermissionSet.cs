using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>One set of permissions.</summary>
internal static class JsonPermissionSet
{
    /// <exception cref="FormatException">It is none.</exception>
    public static PermissionSet Of(JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("A permission set is an object with 'allowedPermissions', 'deniedPermissions' and 'allowAnonymous'.");
        }

        return new PermissionSet(
            Identities(set, "allowedPermissions"),
            Identities(set, "deniedPermissions"),
            Find(set, "allowAnonymous") is { ValueKind: not JsonValueKind.Null } anonymous && Boolean(anonymous),
            Text(set, "name"));
    }

    /// <summary>A member, whatever the case of its key.</summary>
    public static JsonElement? Find(JsonElement element, string key)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    public static string? Text(JsonElement element, string key) => Find(element, key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new FormatException($"'{key}' is a text."),
    };

    private static bool Boolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException("'allowAnonymous' is true or false."),
    };

    private static List<Identity> Identities(JsonElement set, string key)
    {
        var list = Find(set, key);
        return list switch
        {
            null or { ValueKind: JsonValueKind.Null } => [],
            { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(identity => IdentityOf(identity, key))],
            _ => throw new FormatException($"'{key}' is an array of identities."),
        };
    }

    private static Identity IdentityOf(JsonElement identity, string key)
    {
        if (Text(identity, "identity") is not { } name)
        {
            throw new FormatException($"An entry of '{key}' has no 'identity'.");
        }

        var type = Text(identity, "identityType");
        return new Identity(name, TypeOf(type) ?? throw new FormatException($"Identity '{name}' in '{key}' has the type '{type}', but must have User, Group, VirtualGroup or Unknown."), Text(identity, "securityProvider"));
    }

    private static IdentityType? TypeOf(string? name) => name?.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "USER" => IdentityType.User,
        "GROUP" => IdentityType.Group,
        "VIRTUALGROUP" => IdentityType.VirtualGroup,
        "UNKNOWN" => IdentityType.Unknown,
        _ => null,
    };
}
