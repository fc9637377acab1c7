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
        var (faults, isList) = Read(body.Bytes);
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

    private static (List<EmulatorFault> Faults, bool IsList) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? (root.EnumerateArray().Select(FaultReader.Read).ToList(), true)
                : ([FaultReader.Read(root)], false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string holds half a surrogate pair or bytes that are not UTF-8.
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
