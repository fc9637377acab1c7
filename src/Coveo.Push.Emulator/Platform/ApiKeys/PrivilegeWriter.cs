using System.Text.Json;
using Coveo.Push.Emulator.Access;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

internal static class PrivilegeWriter
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Privilege> privileges)
    {
        json.WriteStartArray();
        foreach (var privilege in privileges)
        {
            json.WriteStartObject();
            json.WriteString("owner", privilege.Owner);
            json.WriteString("targetDomain", privilege.Domain);
            if (privilege.Type is not null)
            {
                json.WriteString("type", privilege.Type);
            }

            json.WriteString("targetId", privilege.TargetId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
