using System.Text.Json;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Organization;

/// <summary>Writes limits as the Platform does. One that is off has no number.</summary>
internal sealed class LimitWriter(VirtualClock clock)
{
    public void Write(Utf8JsonWriter json, OrganizationLimit limit)
    {
        json.WriteStartObject();
        json.WriteNumber("actualCount", limit.ActualCount);
        if (limit.Most is { } most)
        {
            json.WriteNumber("limit", most);
        }
        else
        {
            json.WriteNull("limit");
        }

        json.WriteString("lastUpdate", WireTime.Text(clock.Now));
        json.WriteEndObject();
    }

    public void WriteSection(Utf8JsonWriter json, IEnumerable<OrganizationLimit> limits)
    {
        json.WriteStartObject();
        foreach (var limit in limits)
        {
            json.WritePropertyName(limit.Key);
            Write(json, limit);
        }

        json.WriteEndObject();
    }
}
