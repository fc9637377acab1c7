using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Identities;

/// <summary>Reads an identity, whatever the case of its keys and of its type.</summary>
internal static class IdentityReader
{
    /// <exception cref="ApiErrorException">It has no name, or no known type.</exception>
    public static Identity Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw ApiErrors.InvalidJson("An identity is an object.");
        }

        var name = JsonKeys.Find(element, "name") is { ValueKind: JsonValueKind.String } given ? given.GetString()! : string.Empty;
        if (string.IsNullOrWhiteSpace(name))
        {
            throw ApiErrors.InvalidJson("An identity has no 'name'.");
        }

        var type = JsonKeys.Find(element, "type") is { ValueKind: JsonValueKind.String } text ? IdentityType.Parse(text.GetString()!) : null;
        return new Identity(
            name,
            type ?? throw ApiErrors.InvalidJson($"The 'type' of '{name}' is not USER, GROUP, VIRTUAL_GROUP or UNKNOWN."),
            AdditionalInfo.Read(JsonKeys.Find(element, "additionalInfo")));
    }

    /// <summary>Reads an array that may be left out.</summary>
    public static List<Identity> ReadAll(JsonElement owner, string key) => Elements(owner, key).Select(Read).ToList();

    public static IEnumerable<JsonElement> Elements(JsonElement owner, string key) => JsonKeys.Find(owner, key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => throw ApiErrors.InvalidJson($"'{key}' is not an array."),
    };
}
