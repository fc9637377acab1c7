using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

internal sealed class SourceListEndpoints(EmulatorDatabase database)
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
        var filter = QueryParameters.Text(context.Request, "filter");
        var matching = await database.RunAsync(
            tables => tables.Sources.All()
                .Where(source => IsMatch(source, filter))
                .Select(source => SourceSummary.Read(tables, source))
                .ToList(),
            context.RequestAborted).ConfigureAwait(false);
        return new SourceList(page.Take(order.Sort(matching)), matching.Count, page);
    }

    // The service ignores a filter of a single character.
    private static bool IsMatch(Source source, string? filter) =>
        filter is null || filter.Length < 2 || source.Name.Contains(filter, StringComparison.OrdinalIgnoreCase);
}
