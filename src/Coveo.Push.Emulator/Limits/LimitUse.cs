using System.Text.Json;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Writes how much there may be of each thing, and how much there is.</summary>
internal sealed class LimitUse(EmulatorLimits limits, CallLimits calls, ItemLimits items)
{
    public void Write(Utf8JsonWriter json, long itemsInIndex)
    {
        json.WriteStartObject("limits");
        Write(json, "callsPerDay", limits.CallsPerDay, calls.Today);
        Write(json, "callsPerFiveMinutes", limits.CallsPerFiveMinutes, calls.Recent);
        Write(json, "itemsPerDay", limits.ItemsPerDay, items.Today);
        Write(json, "itemsInIndex", limits.ItemsInIndex, itemsInIndex);
        json.WriteNumber("permissionsPerItem", limits.PermissionsPerItem);
        json.WriteNumber("bytesPerStreamItem", limits.BytesPerStreamItem);
        json.WriteNumber("containerLifetimeSeconds", (long)limits.ContainerLifetime.TotalSeconds);
        json.WriteEndObject();
    }

    public void Reset()
    {
        calls.Reset();
        items.Reset();
    }

    private static void Write(Utf8JsonWriter json, string name, long? limit, long used)
    {
        json.WriteStartObject(name);
        if (limit is { } most)
        {
            json.WriteNumber("limit", most);
        }
        else
        {
            json.WriteNull("limit");
        }

        json.WriteNumber("used", used);
        json.WriteEndObject();
    }
}
