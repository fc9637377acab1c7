using System.Text.Json;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Shows, adds and removes faults.</summary>
internal sealed class FaultsEndpoint(FaultScript script, int maximumRequestBytes)
{
    public Task ListAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, script.All());

    public async Task AddAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "fault", maximumRequestBytes).ConfigureAwait(false);
        using var document = Parse(body.Bytes);
        var isList = document.RootElement.ValueKind == JsonValueKind.Array;
        var faults = isList
            ? document.RootElement.EnumerateArray().Select(FaultReader.Read).ToList()
            : [FaultReader.Read(document.RootElement)];
        if (script.TryAdd(faults, out var added) is { } violation)
        {
            throw FaultReader.Invalid(violation);
        }

        await (isList
            ? WriteAsync(context, StatusCodes.Status201Created, added)
            : JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, json => FaultWriter.Write(json, added[0]))).ConfigureAwait(false);
    }

    public Task RemoveAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "id");
        return script.Remove(id)
            ? JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status200OK)
            : throw new ApiErrorException(StatusCodes.Status404NotFound, "FAULT_NOT_FOUND", $"There is no fault '{id}'.");
    }

    public Task ClearAsync(HttpContext context)
    {
        script.Clear();
        return JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status200OK);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw ApiErrors.InvalidJson();
        }
    }

    private static Task WriteAsync(HttpContext context, int status, IReadOnlyList<ArmedFault> faults) =>
        JsonAnswer.WriteAsync(context, status, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("faults");
            foreach (var fault in faults)
            {
                FaultWriter.Write(json, fault);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
