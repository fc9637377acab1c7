using System.Security.Cryptography;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

internal sealed class SourceEndpoints(
    EmulatorDatabase database,
    ResourceLimits limits,
    VirtualClock clock,
    string organizationId,
    int maximumRequestBytes)
{
    private const string IdAlphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdLength = 26;

    public async Task CreateAsync(HttpContext context)
    {
        var (definition, settings) = await ReadAsync(context).ConfigureAwait(false);
        var source = new Source(
            $"{organizationId}-{RandomNumberGenerator.GetString(IdAlphabet, IdLength)}",
            definition.Name,
            definition.SourceType,
            definition.SourceVisibility,
            definition.PushEnabled,
            definition.StreamEnabled,
            settings.ModifiedAt,
            Floor: 0);
        var summary = await database.RunAsync(
            tables =>
            {
                if (tables.Sources.FindByName(source.Name) is not null)
                {
                    throw ApiErrors.SourceAlreadyExists(source.Name);
                }

                limits.CheckSource(tables);
                tables.Sources.Add(source);
                tables.SourceSettings.Put(source.Id, settings);
                tables.Activities.Record(source.Id, ActivityWords.Create, source.CreatedAt);
                return SourceSummary.Read(tables, source);
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, json => SourceModelWriter.Write(json, summary)).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var summary = await database.RunAsync(tables => Find(tables, context), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => SourceModelWriter.Write(json, summary)).ConfigureAwait(false);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        var summary = await database.RunAsync(
            tables =>
            {
                var found = Find(tables, context);
                tables.Items.RemoveAllOf(found.Source.Id);
                tables.PermissionModels.RemoveUnused();
                tables.References.RemoveSource(found.Source.Id);
                tables.Activities.EndRunning(found.Source.Id, clock.NowMilliseconds);
                tables.Activities.Record(found.Source.Id, ActivityWords.Delete, clock.NowMilliseconds);
                tables.Sources.Delete(found.Source.Id);
                return found;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => SourceModelWriter.Write(json, summary)).ConfigureAwait(false);
    }

    private static SourceSummary Find(EmulatorTables tables, HttpContext context) =>
        SourceSummary.Read(tables, SourceRoute.Find(tables, context));

    private async Task<(SourceDefinition Definition, SourceSettings Settings)> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "sourceModel", maximumRequestBytes).ConfigureAwait(false);
        return (SourceDefinitionReader.Read(body.Bytes), SourceSettingsReader.Read(body.Bytes, clock.NowMilliseconds, PermissionBehavior.UseCrawler));
    }
}
