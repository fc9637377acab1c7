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
        var definition = await ReadAsync(context).ConfigureAwait(false);
        var source = new Source(
            $"{organizationId}-{RandomNumberGenerator.GetString(IdAlphabet, IdLength)}",
            definition.Name,
            definition.SourceType,
            definition.SourceVisibility,
            definition.PushEnabled,
            definition.StreamEnabled,
            clock.NowMilliseconds,
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
                tables.Sources.Delete(found.Source.Id);
                return found;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => SourceModelWriter.Write(json, summary)).ConfigureAwait(false);
    }

    private static SourceSummary Find(EmulatorTables tables, HttpContext context)
    {
        var id = (string)context.Request.RouteValues["src"]!;
        var source = tables.Sources.Find(id) ?? throw ApiErrors.SourceDoesNotExist(id, StatusCodes.Status404NotFound);
        return SourceSummary.Read(tables, source);
    }

    private async Task<SourceDefinition> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "sourceModel", maximumRequestBytes).ConfigureAwait(false);
        return SourceDefinitionReader.Read(body.Bytes);
    }
}
