using System.Text.Json;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Reads the definition of a fault. A field that is misspelled would make it another fault, so unknown ones are refused.</summary>
internal static class FaultReader
{
    private const string Fields =
        "id, route, kind, times, after, probability, seed, status, retryAfter, errorCode, latencyMilliseconds, body";

    /// <exception cref="ApiErrorException">400 <c>INVALID_FAULT</c>, with the field, the value and the fix.</exception>
    public static EmulatorFault Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Invalid($"A fault is an object with a 'kind', but is '{element.GetRawText()}'.");
        }

        if (JsonKeys.FindDuplicate(element) is { } duplicate)
        {
            throw Invalid($"'{duplicate}' occurs more than once (case is ignored); leave one out.");
        }

        if (JsonKeys.Find(element, "kind") is null)
        {
            throw Invalid($"'kind' is missing; give one of {FaultKinds.List}.");
        }

        var fault = new EmulatorFault();
        foreach (var property in element.EnumerateObject())
        {
            // Null is the same as nothing, so that what is listed can be sent back.
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                fault = With(fault, property);
            }
        }

        return fault;
    }

    public static ApiErrorException Invalid(string message) => new(StatusCodes.Status400BadRequest, "INVALID_FAULT", message);

    private static EmulatorFault With(EmulatorFault fault, JsonProperty property) => property.Name.ToUpperInvariant() switch
    {
        "ID" => fault with { Id = Text(property) },
        "ROUTE" => fault with { Route = Text(property) },
        "KIND" => fault with { Kind = Kind(property) },
        "TIMES" => fault with { Times = Integer(property) },
        "AFTER" => fault with { After = Integer(property) },
        "PROBABILITY" => fault with { Probability = Number(property) },
        "SEED" => fault with { Seed = Integer(property) },
        "STATUS" => fault with { Status = Integer(property) },
        "RETRYAFTER" => fault with { RetryAfter = property.Value.ValueKind == JsonValueKind.Number ? property.Value.GetRawText() : Text(property) },
        "ERRORCODE" => fault with { ErrorCode = Text(property) },
        "LATENCYMILLISECONDS" => fault with { Latency = Duration(property) },
        "BODY" => fault with { Body = Text(property) },
        "HITS" or "REMAINING" => fault,
        _ => throw Invalid($"'{property.Name}' is no field of a fault; use one of {Fields}."),
    };

    private static EmulatorFaultKind Kind(JsonProperty property) => FaultKinds.TryParse(Text(property), out var kind)
        ? kind
        : throw Invalid($"'kind' must be one of {FaultKinds.List}, but is '{Text(property)}'.");

    private static string Text(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : throw Mismatch(property, "a text");

    private static int Integer(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out var value) ? value : throw Mismatch(property, "an integer of 32 bits");

    private static double Number(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetDouble(out var value) ? value : throw Mismatch(property, "a number");

    private static TimeSpan Duration(JsonProperty property)
    {
        var milliseconds = Number(property);
        return Math.Abs(milliseconds) <= int.MaxValue
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw Mismatch(property, "a number of milliseconds, at most an hour");
    }

    private static ApiErrorException Mismatch(JsonProperty property, string expected) =>
        Invalid($"'{property.Name}' must be {expected}, but is {property.Value.GetRawText()}.");
}
