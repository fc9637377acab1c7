using System.Text.Json;
using Coveo.Push.Emulator.Faults;

namespace Coveo.Push.Emulator.Control;

/// <summary>Writes a fault with what it has done; what does not matter for its kind is left out.</summary>
internal static class FaultWriter
{
    public static void Write(Utf8JsonWriter json, ArmedFault fault)
    {
        var definition = fault.Definition;
        json.WriteStartObject();
        json.WriteString("id", fault.Id);
        json.WriteString("route", definition.Route);
        json.WriteString("kind", FaultKinds.NameOf(definition.Kind));
        Write(json, "times", definition.Times);
        json.WriteNumber("after", definition.After);
        json.WriteNumber("probability", definition.Probability);
        json.WriteNumber("seed", definition.Seed);
        if (definition.Status is not null)
        {
            Write(json, "status", definition.Status);
        }

        Write(json, "retryAfter", definition.RetryAfter);
        Write(json, "errorCode", definition.ErrorCode);
        Write(json, "body", definition.Body);
        json.WriteNumber("latencyMilliseconds", definition.Latency.TotalMilliseconds);
        json.WriteNumber("hits", fault.Hits);
        Write(json, "remaining", fault.Remaining);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
