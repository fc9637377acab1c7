using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Counts and checks the identities in the permissions of an item, in the simplified and in the complete model.</summary>
internal sealed class DocumentPermissionsReader
{
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

        return new DocumentPermissions(permissions.GetRawText(), reader._count, reader._problem);
    }

    private void ReadLevelOrSet(JsonElement levelOrSet)
    {
        if (levelOrSet.ValueKind != JsonValueKind.Object)
        {
            _problem ??= "An element of 'permissions' is not an object.";
        }
        else if (JsonKeys.Find(levelOrSet, "permissionSets") is { ValueKind: JsonValueKind.Array } sets)
        {
            foreach (var set in sets.EnumerateArray())
            {
                ReadSet(set);
            }
        }
        else
        {
            ReadSet(levelOrSet);
        }
    }

    private void ReadSet(JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object)
        {
            _problem ??= "A permission set is not an object.";
            return;
        }

        ReadIdentities(set, "allowedPermissions");
        ReadIdentities(set, "deniedPermissions");
    }

    private void ReadIdentities(JsonElement set, string key)
    {
        switch (JsonKeys.Find(set, key))
        {
            case null or { ValueKind: JsonValueKind.Null }:
                break;
            case { ValueKind: JsonValueKind.Array } identities:
                foreach (var identity in identities.EnumerateArray())
                {
                    _count++;
                    _problem ??= ProblemOf(identity);
                }

                break;
            default:
                _problem ??= $"'{key}' is not an array.";
                break;
        }
    }

    private static string? ProblemOf(JsonElement identity)
    {
        if (identity.ValueKind != JsonValueKind.Object)
        {
            return "A permission is not an object.";
        }

        if (JsonKeys.Find(identity, "identity") is not { ValueKind: JsonValueKind.String } name || string.IsNullOrEmpty(name.GetString()))
        {
            return "A permission has no 'identity'.";
        }

        return JsonKeys.Find(identity, "identityType") is { ValueKind: JsonValueKind.String } type && IdentityTypes.IsKnown(type.GetString()!)
            ? null
            : $"The 'identityType' of '{name.GetString()}' is not User, Group, VirtualGroup or Unknown.";
    }
}
