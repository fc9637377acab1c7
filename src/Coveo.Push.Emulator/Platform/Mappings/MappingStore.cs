using System.Text.Json;
using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Mappings;

/// <summary>Reads and replaces the mapping of the source that a request names.</summary>
internal sealed class MappingStore(EmulatorDatabase database, int maximumRequestBytes)
{
    /// <summary>Reads the body of a request that changes the mapping, with its <c>rebuild</c>: there is nothing here to crawl again.</summary>
    public async Task<T> ReadAsync<T>(HttpContext context, Func<JsonElement, T> read)
    {
        CheckRebuild(context);
        using var body = await JsonBody.ReadAsync(context.Request, "mappings", maximumRequestBytes).ConfigureAwait(false);
        return ModelProperties.Read(body.Bytes, JsonValueKind.Object, read);
    }

    public static void CheckRebuild(HttpContext context) => QueryParameters.Flag(context.Request, "rebuild");

    public Task<T> FindAsync<T>(HttpContext context, Func<SourceMappings, T> find) =>
        database.RunAsync(tables => find(tables.Mappings.Of(SourceId(tables, context))), context.RequestAborted);

    /// <returns>What the change says is new.</returns>
    public Task<T> ChangeAsync<T>(HttpContext context, Func<SourceMappings, (SourceMappings Mappings, T Changed)> change) => database.RunAsync(
        tables =>
        {
            var sourceId = SourceId(tables, context);
            var stored = tables.Mappings.Of(sourceId);
            var (mappings, changed) = change(stored);
            CheckFields(tables, mappings.AllRules.Except(stored.AllRules));
            tables.Mappings.Put(sourceId, mappings);
            return changed;
        },
        context.RequestAborted);

    private static string SourceId(EmulatorTables tables, HttpContext context)
    {
        var id = (string)context.Request.RouteValues["src"]!;
        return tables.Sources.Find(id)?.Id ?? throw ApiErrors.SourceDoesNotExist(id, StatusCodes.Status404NotFound);
    }

    // Of the rules that stay, the field may have been deleted meanwhile: they stand in nobody's way.
    private static void CheckFields(EmulatorTables tables, IEnumerable<MappingRule> rules)
    {
        foreach (var rule in rules)
        {
            ModelProperties.Require(tables.Fields.All.Find(rule.Field) is not null, "field", $"there is no field '{rule.Field}': create it first");
        }
    }
}
