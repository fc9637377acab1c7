using System.Text.Json;
using Coveo.Push.Emulator.Identities;
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

        if (Text(permission, "identityType") is not { } text || IdentityType.Parse(text) is not { } type)
        {
            problem ??= $"The 'identityType' of '{name}' is not User, Group, VirtualGroup or Unknown.";
            return null;
        }

        var info = JsonKeys.Find(permission, "additionalInfo");
        if (!IsMapOfTexts(info))
        {
            problem ??= $"The 'additionalInfo' of '{name}' is not a map of texts.";
            return null;
        }

        return new Permission(
            new Identity(name, type, AdditionalInfo.Read(info)),
            Text(permission, "securityProvider") is { Length: > 0 } provider ? provider : null);
    }

    private static bool IsMapOfTexts(JsonElement? info) => info is null or { ValueKind: JsonValueKind.Null }
        || (info is { ValueKind: JsonValueKind.Object } map && map.EnumerateObject().All(pair => pair.Value.ValueKind == JsonValueKind.String));

    private static string? Text(JsonElement owner, string key) =>
        JsonKeys.Find(owner, key) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
