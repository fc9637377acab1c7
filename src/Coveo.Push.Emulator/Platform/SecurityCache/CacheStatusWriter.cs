using System.Text.Json;
using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Platform.SecurityCache;

/// <summary>Writes how the security identity cache is doing. It is never busy: what is pushed is usable at once.</summary>
internal static class CacheStatusWriter
{
    /// <summary>Writes the properties <c>currentStatus</c> and <c>statistics</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, long> identitiesByState)
    {
        var total = identitiesByState.Values.Sum();
        var inError = identitiesByState.GetValueOrDefault(IdentityState.InError);
        json.WriteStartObject("currentStatus");
        json.WriteString("type", "IDLE");
        json.WriteNumber("numberOfEntitiesProcessed", total);
        json.WriteNumber("numberOfEntitiesInError", inError);
        json.WriteNumber("totalNumberOfEntities", total);
        json.WriteEndObject();
        json.WriteStartObject("statistics");
        json.WriteStartObject("numberOfEntitiesByState");
        foreach (var state in IdentityState.All)
        {
            json.WriteNumber(state, identitiesByState.GetValueOrDefault(state));
        }

        json.WriteEndObject();
        json.WriteNumber("totalNumberOfEntities", total);
        json.WriteNumber("numberOfEntitiesInError", inError);
        json.WriteEndObject();
    }
}
