using System.Globalization;
using System.Text.Json;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Platform.Activities;

/// <summary>Writes an activity as the Platform does: the dates in milliseconds, the duration in seconds.</summary>
internal sealed class ActivityModelWriter(string organizationId, VirtualClock clock)
{
    private const string Emulator = "emulator";

    /// <summary>The number of an activity, from the ID that it has on the wire, or <see langword="null"/> where it is none.</summary>
    public static long? NumberOf(string id) =>
        id.Length == 32 && long.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    public void Write(Utf8JsonWriter json, StoredActivity stored)
    {
        var activity = stored.Activity;
        var hasEnded = activity.EndedAt is not null;
        json.WriteStartObject();
        json.WriteString("id", stored.Id.ToString("x32", CultureInfo.InvariantCulture));
        json.WriteString("operation", activity.Operation);
        json.WriteString("state", hasEnded ? ActivityWords.Executed : ActivityWords.Executing);
        json.WriteNumber("createDate", activity.StartedAt);
        json.WriteNumber("startDate", activity.StartedAt);
        if (activity.EndedAt is { } endedAt)
        {
            json.WriteString("result", ActivityWords.Success);
            json.WriteNumber("endDate", endedAt);
        }

        json.WriteNumber("duration", Math.Max(0, (activity.EndedAt ?? clock.NowMilliseconds) - activity.StartedAt) / 1000);
        json.WriteNumber("progress", hasEnded ? 1.0 : 0.0);
        json.WriteString("section", ActivityWords.SectionOf(stored.ResourceType));
        json.WriteString("severity", "INFO");
        json.WriteString("organizationId", organizationId);
        json.WriteString("resourceType", stored.ResourceType);
        json.WriteString("resourceId", stored.ResourceId);
        json.WriteString("resourceName", stored.ResourceName);
        json.WriteStartObject("triggeredBy");
        json.WriteString("id", Emulator);
        json.WriteString("type", "USER");
        json.WriteString("displayName", Emulator);
        json.WriteEndObject();
        json.WriteStartObject("content");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
