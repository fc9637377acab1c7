using System.Text.Json;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>One field.</summary>
internal sealed class FieldEndpoints(EmulatorDatabase database, int maximumRequestBytes)
{
    public async Task CreateAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "fieldModel", maximumRequestBytes).ConfigureAwait(false);
        var field = ModelProperties.Read(body.Bytes, JsonValueKind.Object, model => FieldDefinitionReader.Read(model));
        await ChangeAsync(context, tables => FieldChanges.Create(tables, field)).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var field = await database.RunAsync(
            tables => FieldChanges.Find(tables, RouteText.Of(context, "field")), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => FieldModelWriter.Write(json, field)).ConfigureAwait(false);
    }

    public async Task UpdateAsync(HttpContext context)
    {
        var name = RouteText.Of(context, "field");
        using var body = await JsonBody.ReadAsync(context.Request, "fieldModel", maximumRequestBytes).ConfigureAwait(false);
        var field = ModelProperties.Read(body.Bytes, JsonValueKind.Object, model => FieldDefinitionReader.Read(model, name));
        await ChangeAsync(context, tables => FieldChanges.Update(tables, field)).ConfigureAwait(false);
    }

    public Task DeleteAsync(HttpContext context) =>
        ChangeAsync(context, tables => FieldChanges.Delete(tables, RouteText.Of(context, "field")));

    private async Task ChangeAsync(HttpContext context, Action<EmulatorTables> change)
    {
        await database.RunAsync(
            tables =>
            {
                change(tables);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
