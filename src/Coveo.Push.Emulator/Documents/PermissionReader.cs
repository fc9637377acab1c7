using System.Text.Json;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Reads one allowed or denied identity.</summary>
internal static class PermissionReader
{
    /// <param name="permission">The JSON.</param>
    /// <param name="problem">Gets the reason when it makes no sense; one that is there already stays.</param>
    public static Permission? Read(JsonElement permission, ref string? problem)
    {
        if (permission.ValueKind != JsonValueKind.Object)
        {
            problem ??= "A permission is not an object.";
            return null;
        }

        if (Text(permission, "identity") is not { Length: > 0 } name)
        {
            problem ??= "A permission has no 'identity'.";
            return null;
        }

        if (Text(permission, "identityType") is not { } text || IdentityTypes.Read(text) is not { } type)
        {
            problem ??= $"The 'identityType' of '{name}' is not User, Group, VirtualGroup or Unknown.";
            return null;
        }

        return new Permission(
            name,
            type,
            Text(permission, "securityProvider") is { Length: > 0 } provider ? provider : null,
            AdditionalInfo.Read(JsonKeys.Find(permission, "additionalInfo")));
    }

    private static string? Text(JsonElement owner, string key) =>
        JsonKeys.Find(owner, key) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
