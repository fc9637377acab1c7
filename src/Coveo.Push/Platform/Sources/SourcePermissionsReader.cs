using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>
/// Reads the permissions of a source itself. Their shape is that of the platform's permission model, in which allowed and denied identities
/// stand in one list; the one of items, with two lists, is read too.
/// </summary>
internal static class SourcePermissionsReader
{
    /// <summary>The permissions, or <see langword="null"/> where there are none.</summary>
    public static DocumentPermissions? Read(JsonElement? permissions)
    {
        PermissionLevel[] levels =
        [
            .. SourceModelValue.Elements(permissions, "permissionLevels").Select(level =>
                new PermissionLevel(SourceModelValue.Text(level, "name") ?? "", [.. SourceModelValue.Elements(level, "permissionSets").Select(ReadSet)])),
        ];
        return levels.Length == 0 ? null : DocumentPermissions.OfLevels(levels);
    }

    private static PermissionSet ReadSet(JsonElement set)
    {
        var mixed = SourceModelValue.Elements(set, "permissions").ToLookup(permission => SourceModelValue.Flag(permission, "allowed") ?? false);
        return new PermissionSet(
            Identities(mixed[true].Concat(SourceModelValue.Elements(set, "allowedPermissions"))),
            Identities(mixed[false].Concat(SourceModelValue.Elements(set, "deniedPermissions"))),
            SourceModelValue.Flag(set, "anonymousAllowed") ?? SourceModelValue.Flag(set, "allowAnonymous") ?? false,
            SourceModelValue.Text(set, "name"));
    }

    private static IEnumerable<Identity> Identities(IEnumerable<JsonElement> permissions) =>
        from permission in permissions
        let name = SourceModelValue.Text(permission, "identity")
        where name is not null
        select new Identity(
            name,
            IdentityTypeNames.Parse(SourceModelValue.Text(permission, "identityType")) ?? IdentityType.Unknown,
            SourceModelValue.Text(permission, "securityProvider"),
            AdditionalInfo(permission));

    private static IEnumerable<KeyValuePair<string, string>> AdditionalInfo(JsonElement permission) =>
        SourceModelValue.Find(permission, "additionalInfo") is { ValueKind: JsonValueKind.Object } info
            ? from pair in info.EnumerateObject()
                where pair.Value.ValueKind == JsonValueKind.String
                let key = AnswerValue.Name(pair)
                let value = AnswerValue.Text(pair.Value)
                where key is not null && value is not null
                select new KeyValuePair<string, string>(key, value)
            : [];
}
