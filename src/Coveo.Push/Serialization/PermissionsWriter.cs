namespace Coveo.Push.Serialization;

/// <summary>Writes the permissions of an item (docs.coveo.com/en/107, docs.coveo.com/en/25). Whether anonymous visitors are allowed is always said: clients differ in their default.</summary>
internal static class PermissionsWriter
{
    public static void Write(JsonBuffer json, DocumentPermissions permissions)
    {
        if (permissions.Encoded.Json is { } encoded)
        {
            json.WriteRaw(encoded);
            return;
        }

        var start = json.Length;
        WriteModel(json, permissions);
        permissions.Encoded.Note(json.Written.Slice(start));
    }

    private static void WriteModel(JsonBuffer json, DocumentPermissions permissions)
    {
        if (permissions.Levels.Count == 0)
        {
            WriteSets(json, permissions.Sets);
            return;
        }

        json.WriteRaw((byte)'[');
        foreach (var level in permissions.Levels)
        {
            json.WriteSeparator();
            json.WriteRaw("{\"name\":"u8);
            json.WriteText(level.Name);
            json.WriteRaw(",\"permissionSets\":"u8);
            WriteSets(json, level.Sets);
            json.WriteRaw((byte)'}');
        }

        json.WriteRaw((byte)']');
    }

    /// <summary>No set at all is written as one that allows nobody: an empty list might be taken for a missing one.</summary>
    private static void WriteSets(JsonBuffer json, IReadOnlyList<PermissionSet> sets)
    {
        json.WriteRaw((byte)'[');
        if (sets.Count == 0)
        {
            WriteSet(json, PermissionSet.Empty);
        }

        foreach (var set in sets)
        {
            WriteSet(json, set);
        }

        json.WriteRaw((byte)']');
    }

    private static void WriteSet(JsonBuffer json, PermissionSet set)
    {
        json.WriteSeparator();
        json.WriteRaw((byte)'{');
        if (set.Name is { } name)
        {
            json.WriteEncodedName("\"name\":"u8);
            json.WriteText(name);
        }

        json.WriteEncodedName("\"allowAnonymous\":"u8);
        json.WriteBoolean(set.AllowsAnonymous);
        json.WriteRaw(",\"allowedPermissions\":"u8);
        WriteIdentities(json, set.Allowed);
        json.WriteRaw(",\"deniedPermissions\":"u8);
        WriteIdentities(json, set.Denied);
        json.WriteRaw((byte)'}');
    }

    private static void WriteIdentities(JsonBuffer json, IReadOnlyList<Identity> identities)
    {
        json.WriteRaw((byte)'[');
        foreach (var identity in identities)
        {
            json.WriteSeparator();
            json.WriteRaw("{\"identity\":"u8);
            json.WriteText(identity.Name);
            json.WriteRaw(",\"identityType\":"u8);
            json.WriteText(IdentityTypeNames.PermissionName(identity.Type));
            if (identity.Provider is { } provider)
            {
                json.WriteRaw(",\"securityProvider\":"u8);
                json.WriteText(provider);
            }

            IdentityWriter.WriteAdditionalInfo(json, identity);
            json.WriteRaw((byte)'}');
        }

        json.WriteRaw((byte)']');
    }
}
