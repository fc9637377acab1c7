using System.Text.Json;
using Coveo.Push.Emulator.Access;

namespace Coveo.Push.Emulator.Platform.Organization;

internal static class OrganizationStatusWriter
{
    public static void Write(Utf8JsonWriter json, OrganizationState organization)
    {
        json.WriteStartObject();
        json.WriteString("status", "HEALTHY");
        json.WriteString("lifeCycleState", organization.IsPaused ? "PAUSED" : "ACTIVE");
        json.WriteStartArray("errorCodes");
        json.WriteEndArray();
        json.WriteString("pauseState", organization.IsPaused ? "PAUSED" : "NOT_PAUSED");
        json.WriteBoolean("paused", organization.IsPaused);
        json.WriteBoolean("readOnly", organization.IsReadOnly);
        json.WriteStartObject("provisioningStatus");
        json.WriteNumber("currentProvisioningProgress", 100);
        json.WriteBoolean("initialProvisioningDone", true);
        json.WriteBoolean("ongoing", false);
        json.WriteString("status", "HEALTHY");
        json.WriteEndObject();
        json.WriteBoolean("supportActivated", false);
        json.WriteBoolean("resumable", organization.IsPaused);
        json.WriteEndObject();
    }
}
