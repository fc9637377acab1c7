using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>Several fields at once. Without results it is all of them or none; with results, each of them on its own.</summary>
internal sealed class FieldBatchEndpoints(EmulatorDatabase database, int maximumRequestBytes)
{
    public async Task CreateAsync(HttpContext context) =>
        await ApplyAsync(context, await ReadAsync(context, FieldChanges.Create).ConfigureAwait(false)).ConfigureAwait(false);

    public async Task CreateWithResultsAsync(HttpContext context) =>
        await ApplyEachAsync(context, await ReadAsync(context, FieldChanges.Create).ConfigureAwait(false)).ConfigureAwait(false);

    public async Task UpdateAsync(HttpContext context) =>
        await ApplyAsync(context, await ReadAsync(context, FieldChanges.Update).ConfigureAwait(false)).ConfigureAwait(false);

    public async Task UpdateWithResultsAsync(HttpContext context) =>
        await ApplyEachAsync(context, await ReadAsync(context, FieldChanges.Update).ConfigureAwait(false)).ConfigureAwait(false);

    public Task DeleteAsync(HttpContext context) => ApplyAsync(context, Deletion(context.Request));

    public Task DeleteWithResultsAsync(HttpContext context) => ApplyEachAsync(context, Deletion(context.Request));

    private static FieldBatch Deletion(HttpRequest request)
    {
        const string Name = "fields";
        var names = QueryParameters.Texts(request, Name);
        if (names.Count == 0)
        {
            throw ApiErrors.MissingParameter(Name);
        }

        return new FieldBatch(
            [.. names.Select(name => new FieldBatchElement(tables => FieldChanges.Find(tables, name), json => WriteName(json, name)))],
            (tables, field) => FieldChanges.Delete(tables, field.Name));
    }

    private static FieldBatchElement Element(JsonElement model) => new(_ => FieldDefinitionReader.Read(model), model.WriteTo);

    private static void WriteName(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private async Task<FieldBatch> ReadAsync(HttpContext context, Action<EmulatorTables, Field> change)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "fieldModels", maximumRequestBytes).ConfigureAwait(false);
        var elements = ModelProperties.Read(
            body.Bytes, JsonValueKind.Array, models => models.EnumerateArray().Select(model => Element(model.Clone())).ToList());
        return new FieldBatch(elements, change);
    }

    private async Task ApplyAsync(HttpContext context, FieldBatch batch)
    {
        await database.RunAsync(
            tables =>
            {
                batch.Apply(tables);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ApplyEachAsync(HttpContext context, FieldBatch batch)
    {
        var outcomes = await database.RunAsync(batch.ApplyEach, context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("batchOperationId", context.TraceIdentifier);
            json.WriteString("status", "COMPLETED");
            json.WriteStartArray("batchOperationResourcesStatus");
            outcomes.ForEach(outcome => outcome.Write(json));
            json.WriteEndArray();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
