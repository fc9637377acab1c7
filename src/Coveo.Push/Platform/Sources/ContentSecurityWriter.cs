using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Checks and writes the permissions of a source itself, in the platform's permission model.</summary>
internal static class ContentSecurityWriter
{
    /// <summary>The simple model of permissions has no levels; here there is always one.</summary>
    private const string OnlyLevel = "Source";

    public static ReadOnlyMemory<byte> Write(ContentSecurity security)
    {
        Check(security);
        return PushJson.Write(security, static (json, value) =>
        {
            json.WriteStartObject();
            json.WriteString("permissionBehavior", value.Behavior);
            json.WriteStartObject("permissions");
            json.WriteStartArray("permissionLevels");
            foreach (var level in LevelsOf(value.Permissions))
            {
                WriteLevel(json, level);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static IReadOnlyList<PermissionLevel> LevelsOf(DocumentPermissions? permissions) =>
        permissions is null ? []
        : permissions.Levels.Count > 0 ? permissions.Levels
        // No set at all is written as one that allows nobody: an empty list might be taken for a missing one.
        : [new PermissionLevel(OnlyLevel, permissions.Sets.Count > 0 ? permissions.Sets : [PermissionSet.Empty])];

    private static void Check(ContentSecurity security)
    {
        if (security.Permissions is not { } permissions)
        {
            return;
        }

        if (permissions.Problems.Count > 0)
        {
            throw new ArgumentException($"The permissions of the source cannot be sent. {permissions.Problems[0].Problem}", nameof(security));
        }

        var named = LevelsOf(permissions).SelectMany(level => level.Sets).SelectMany(set => set.Allowed.Concat(set.Denied));
        if (security.Visibility == SourceVisibility.Private && named.FirstOrDefault(identity => identity.Provider is null) is { } nowhere)
        {
            throw new ArgumentException($"The permissions of the source name {nowhere} without a security identity provider, and a source with specific users and groups has none of its own. Say which one: Identity.Email(\"ana@acme.example\"), or Identity.Group(\"staff\", \"My Provider\").", nameof(security));
        }
    }

    private static void WriteLevel(Utf8JsonWriter json, PermissionLevel level)
    {
        json.WriteStartObject();
        json.WriteString("name", level.Name);
        json.WriteStartArray("permissionSets");
        foreach (var set in level.Sets)
        {
            json.WriteStartObject();
            if (set.Name is not null)
            {
                json.WriteString("name", set.Name);
            }

            json.WriteBoolean("anonymousAllowed", set.AllowsAnonymous);
            json.WriteStartArray("permissions");
            WriteIdentities(json, set.Allowed, allowed: true);
            WriteIdentities(json, set.Denied, allowed: false);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIdentities(Utf8JsonWriter json, IReadOnlyList<Identity> identities, bool allowed)
    {
        foreach (var identity in identities)
        {
            json.WriteStartObject();
            json.WriteBoolean("allowed", allowed);
            json.WriteString("identity", identity.Name);
            json.WriteString("identityType", identity.Type.PushName());
            if (identity.Provider is not null)
            {
                json.WriteString("securityProvider", identity.Provider);
            }

            if (identity.AdditionalInfo.Count > 0)
            {
                json.WriteStartObject("additionalInfo");
                foreach (var (key, value) in identity.AdditionalInfo)
                {
                    json.WriteString(key, value);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }
}
