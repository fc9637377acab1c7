using System.Text.Json;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Changes of a source: its whole model, or its permissions.</summary>
internal sealed class SourceUpdateEndpoints(EmulatorDatabase database, VirtualClock clock, int maximumRequestBytes)
{
    public async Task PutAsync(HttpContext context)
    {
        _ = QueryParameters.Flag(context.Request, "rebuild");
        _ = QueryParameters.Flag(context.Request, "updateSecurityProviders");
        using var body = await JsonBody.ReadAsync(context.Request, "sourceModel", maximumRequestBytes).ConfigureAwait(false);
        var definition = SourceDefinitionReader.Read(body.Bytes);
        var id = ModelProperties.Read(body.Bytes, JsonValueKind.Object, model => ModelProperties.Text(model, "id"));
        var model = SourceSettingsReader.Read(body.Bytes, clock.NowMilliseconds, PermissionBehavior.UseCrawler);
        await ChangeAsync(context, (tables, source) =>
        {
            RequireSame("id", id ?? source.Id, source.Id);
            RequireSame("name", definition.Name, source.Name);
            RequireSame("sourceType", definition.SourceType, source.SourceType);
            tables.Sources.Update(source.Id, definition.SourceVisibility, definition.PushEnabled, definition.StreamEnabled);
            return model with { PermissionBehavior = tables.SourceSettings.Of(source).PermissionBehavior };
        }).ConfigureAwait(false);
    }

    public async Task PutPermissionsAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "permissions", maximumRequestBytes).ConfigureAwait(false);
        var bytes = body.Bytes;
        await ChangeAsync(context, (tables, source) =>
            SourceSettingsReader.WithPermissions(tables.SourceSettings.Of(source), bytes, clock.NowMilliseconds)).ConfigureAwait(false);
    }

    private static void RequireSame(string name, string given, string there) => ModelProperties.Require(
        string.Equals(given, there, StringComparison.Ordinal), name, $"the source keeps '{there}'");

    private async Task ChangeAsync(HttpContext context, Func<EmulatorTables, Source, SourceSettings> change)
    {
        var summary = await database.RunAsync(
            tables =>
            {
                var source = SourceRoute.Find(tables, context);
                tables.SourceSettings.Put(source.Id, change(tables, source));
                tables.Activities.Record(source.Id, ActivityWords.ConfigChange, clock.NowMilliseconds);
                return SourceSummary.Read(tables, tables.Sources.Find(source.Id)!);
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => SourceModelWriter.Write(json, summary)).ConfigureAwait(false);
    }
}
