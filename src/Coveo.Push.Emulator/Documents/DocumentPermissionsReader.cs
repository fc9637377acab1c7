using System.Text.Json;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Reads the permissions of an item, in the simplified and in the complete model, and counts and checks the identities in them.</summary>
internal sealed class DocumentPermissionsReader
{
    private readonly List<PermissionLevel> _levels = [];
    private bool _isComplete;
    private int _count;
    private string? _problem;

    private DocumentPermissionsReader()
    {
    }

    public static DocumentPermissions Read(JsonElement permissions)
    {
        var reader = new DocumentPermissionsReader();
        foreach (var levelOrSet in permissions.EnumerateArray())
        {
            reader.ReadLevelOrSet(levelOrSet);
        }

        return new DocumentPermissions(permissions.GetRawText(), reader.Levels(), reader._count, reader._problem);
    }

    /// <summary>Reads again what was good when it was pushed.</summary>
    public static IReadOnlyList<PermissionLevel> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement).Levels;
    }

    /// <summary>Sets are one level when they are among themselves; among levels each is a level of its own.</summary>
    private List<PermissionLevel> Levels() => _isComplete || _levels.Count <= 1
        ? _levels
        : [new PermissionLevel(Name: null, _levels.SelectMany(level => level.Sets).ToList())];

    private void ReadLevelOrSet(JsonElement levelOrSet)
    {
        if (levelOrSet.ValueKind != JsonValueKind.Object)
        {
            _problem ??= "An element of 'permissions' is not an object.";
        }
        else if (JsonKeys.Find(levelOrSet, "permissionSets") is { } sets)
        {
            _isComplete = true;
            _levels.Add(new PermissionLevel(NameOf(levelOrSet), ReadSets(sets)));
        }
        else if (ReadSet(levelOrSet) is { } set)
        {
            _levels.Add(new PermissionLevel(Name: null, [set]));
        }
    }

    private List<PermissionSet> ReadSets(JsonElement sets)
    {
        switch (sets.ValueKind)
        {
            case JsonValueKind.Array:
                return sets.EnumerateArray().Select(ReadSet).OfType<PermissionSet>().ToList();
            case JsonValueKind.Null:
                break;
            default:
                _problem ??= "'permissionSets' is not an array.";
                break;
        }

        return [];
    }

    private PermissionSet? ReadSet(JsonElement set)
    {
        if (set.ValueKind == JsonValueKind.Object)
        {
            return new PermissionSet(
                NameOf(set), AllowsAnonymous(set), ReadPermissions(set, "allowedPermissions"), ReadPermissions(set, "deniedPermissions"));
        }

        _problem ??= "A permission set is not an object.";
        return null;
    }

    private List<Permission> ReadPermissions(JsonElement set, string key)
    {
        var permissions = new List<Permission>();
        switch (JsonKeys.Find(set, key))
        {
            case null or { ValueKind: JsonValueKind.Null }:
                break;
            case { ValueKind: JsonValueKind.Array } elements:
                foreach (var element in elements.EnumerateArray())
                {
                    _count++;
                    if (PermissionReader.Read(element, ref _problem) is { } permission)
                    {
                        permissions.Add(permission);
                    }
                }

                break;
            default:
                _problem ??= $"'{key}' is not an array.";
                break;
        }

        return permissions;
    }

    /// <summary>The service's description of 2017 spells the key <c>AllowedAnonymous</c>.</summary>
    private static bool AllowsAnonymous(JsonElement set) =>
        (JsonKeys.Find(set, "allowAnonymous") ?? JsonKeys.Find(set, "allowedAnonymous")) is { ValueKind: JsonValueKind.True };

    private static string? NameOf(JsonElement owner) =>
        JsonKeys.Find(owner, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;
}
