using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>
/// Permissions of an item: an array of sets, or of levels with sets. Keys in any case; nobody is allowed who is not named, and <c>allowAnonymous</c> is
/// false unless it says true.
/// </summary>
internal static class JsonPermissions
{
    /// <param name="reader">At the value of <c>permissions</c>; afterwards at its last token.</param>
    /// <exception cref="JsonItemException">It is no such array.</exception>
    public static DocumentPermissions? Read(ref Utf8JsonReader reader)
    {
        var place = reader.TokenStartIndex;
        using var value = JsonDocument.ParseValue(ref reader);
        try
        {
            return Of(value.RootElement);
        }
        catch (FormatException wrong)
        {
            throw new JsonItemException(wrong.Message, place);
        }
    }

    private static DocumentPermissions? Of(JsonElement permissions)
    {
        if (permissions.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        JsonElement[] elements = permissions.ValueKind switch
        {
            JsonValueKind.Array => [.. permissions.EnumerateArray()],
            JsonValueKind.Object => [permissions],
            _ => throw new FormatException("'permissions' is an array of permission sets or of levels."),
        };
        var levels = elements.Count(element => JsonPermissionSet.Find(element, "permissionSets") is not null);
        return levels == 0 ? DocumentPermissions.OfSets([.. elements.Select(JsonPermissionSet.Of)])
            : levels == elements.Length ? DocumentPermissions.OfLevels([.. elements.Select(Level)])
            : throw new FormatException("'permissions' mixes levels (with 'permissionSets') and sets. Put every set into a level.");
    }

    private static PermissionLevel Level(JsonElement level)
    {
        var sets = JsonPermissionSet.Find(level, "permissionSets")!.Value;
        return sets.ValueKind == JsonValueKind.Array
            ? new PermissionLevel(JsonPermissionSet.Text(level, "name") ?? "", sets.EnumerateArray().Select(JsonPermissionSet.Of))
            : throw new FormatException("'permissionSets' is an array.");
    }
}
