using System.Text.Json;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>Pages of fields, those of the system among them.</summary>
internal sealed class FieldListEndpoints(EmulatorDatabase database, int maximumRequestBytes)
{
    public Task GetPageAsync(HttpContext context) => WriteAsync(context, FieldQueryReader.Read(context.Request));

    public async Task SearchAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "fieldListingOptions", maximumRequestBytes).ConfigureAwait(false);
        await WriteAsync(context, ModelProperties.Read(body.Bytes, JsonValueKind.Object, FieldQueryReader.Read)).ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpContext context, FieldQuery query)
    {
        var fields = await database.RunAsync(tables => query.Find(tables.Fields.All), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            query.Page.Take(fields).ForEach(field => FieldModelWriter.Write(json, field));
            json.WriteEndArray();
            query.Page.WriteTotals(json, fields.Count);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
