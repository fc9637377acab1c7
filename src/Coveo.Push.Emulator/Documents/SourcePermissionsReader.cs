using System.Text.Json;
using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>
/// Reads the permissions of a source itself. In the platform's permission model allowed and denied identities stand in one list
/// (<c>permissions</c> with <c>allowed</c>); sets with the two lists of an item are read too.
/// </summary>
internal static class SourcePermissionsReader
{
    private const string Name = "permissions";

    /// <returns>The same in the form of an item's; <see langword="null"/> where there is none.</returns>
    /// <exception cref="ApiErrorException">412 <c>INVALID_PARAMETER</c>: they make no sense.</exception>
    public static string? Read(JsonElement? permissions)
    {
        if (permissions is not { } given || given.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var levels = given.ValueKind == JsonValueKind.Object ? JsonKeys.Find(given, "permissionLevels") : given;
        if (levels is null or { ValueKind: JsonValueKind.Null })
        {
            return null;
        }

        if (levels is not { ValueKind: JsonValueKind.Array } array)
        {
            throw ApiErrors.InvalidParameter(Name, "it must be an object with 'permissionLevels', an array");
        }

        if (array.GetArrayLength() == 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(new JsonArray([.. array.EnumerateArray().Select(LevelOf)]).ToJsonString());
        return DocumentPermissionsReader.Read(document.RootElement) is { Problem: { } problem }
            ? throw ApiErrors.InvalidParameter(Name, problem.TrimEnd('.'))
            : document.RootElement.GetRawText();
    }

    private static JsonNode? LevelOf(JsonElement level)
    {
        if (level.ValueKind != JsonValueKind.Object || JsonKeys.Find(level, "permissionSets") is not { ValueKind: JsonValueKind.Array } sets)
        {
            throw ApiErrors.InvalidParameter(Name, "each level must have 'permissionSets', an array");
        }

        return new JsonObject
        {
            ["name"] = JsonKeys.Find(level, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null,
            ["permissionSets"] = new JsonArray([.. sets.EnumerateArray().Select(SetOf)]),
        };
    }

    private static JsonNode? SetOf(JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object || (JsonKeys.Find(set, Name) ?? JsonKeys.Find(set, "anonymousAllowed")) is null)
        {
            return Node(set);
        }

        var mixed = JsonKeys.Find(set, Name) switch
        {
            null or { ValueKind: JsonValueKind.Null } => [],
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().ToList(),
            _ => throw ApiErrors.InvalidParameter(Name, "the 'permissions' of a set must be an array"),
        };
        return new JsonObject
        {
            ["name"] = JsonKeys.Find(set, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null,
            ["allowAnonymous"] = (JsonKeys.Find(set, "anonymousAllowed") ?? JsonKeys.Find(set, "allowAnonymous")) is { ValueKind: JsonValueKind.True },
            ["allowedPermissions"] = Those(mixed, allowed: true),
            ["deniedPermissions"] = Those(mixed, allowed: false),
        };
    }

    private static JsonArray Those(List<JsonElement> mixed, bool allowed) => new(
    [
        .. mixed
            .Where(permission => (permission.ValueKind == JsonValueKind.Object && JsonKeys.Find(permission, "allowed") is { ValueKind: JsonValueKind.True }) == allowed)
            .Select(Node),
    ]);

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
