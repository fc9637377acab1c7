using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

internal sealed class SourceListEndpoints(EmulatorDatabase database, AccessCheck access)
{
    public async Task GetAsync(HttpContext context)
    {
        var list = await FindAsync(context).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartArray();
            list.Sources.ForEach(source => SourceModelWriter.Write(json, source));
            json.WriteEndArray();
        }).ConfigureAwait(false);
    }

    public async Task GetPageAsync(HttpContext context)
    {
        var list = await FindAsync(context).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("sourceModels");
            list.Sources.ForEach(source => SourceModelWriter.Write(json, source));
            json.WriteEndArray();
            list.Page.WriteTotals(json, list.TotalEntries);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private async Task<SourceList> FindAsync(HttpContext context)
    {
        var page = PageParameters.Read(context.Request, defaultPerPage: 100);
        var order = SourceOrder.Read(context.Request);
        var filter = SourceFilter.Read(context.Request, access.Authenticate(context));
        var matching = await database.RunAsync(
            tables => tables.Sources.All()
                .Select(source => SourceSummary.Read(tables, source))
                .Where(filter.IsMatch)
                .ToList(),
            context.RequestAborted).ConfigureAwait(false);
        return new SourceList(page.Take(order.Sort(matching)), matching.Count, page);
    }
}
