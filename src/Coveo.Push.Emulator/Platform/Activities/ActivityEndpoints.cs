using System.Text.Json;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Activities;

/// <summary>What was done: here, the statuses of sources that crawlers set, and API keys that came and went.</summary>
internal sealed class ActivityEndpoints(EmulatorDatabase database, VirtualClock clock, ActivityModelWriter models, int maximumRequestBytes)
{
    private const int DefaultPerPage = 100;
    private const int DefaultLatestPerPage = 10;

    private static readonly TimeSpan LongestRange = TimeSpan.FromDays(31);

    public async Task ListAsync(HttpContext context) =>
        await WritePageAsync(context, await ReadInRangeAsync(context).ConfigureAwait(false), DefaultPerPage).ConfigureAwait(false);

    public async Task ListLatestAsync(HttpContext context) =>
        await WritePageAsync(context, await ReadAsync(context).ConfigureAwait(false), DefaultLatestPerPage).ConfigureAwait(false);

    public async Task GetFacetsAsync(HttpContext context)
    {
        var filter = await ReadInRangeAsync(context).ConfigureAwait(false);
        var (operations, resourceIds, types, running) = await database.RunAsync(
            tables => (
                tables.ActivitySearch.Operations(filter),
                tables.ActivitySearch.ResourceIds(filter),
                tables.ActivitySearch.ResourceTypes(filter),
                tables.ActivitySearch.Running(filter)),
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            WriteTexts(json, "operations", operations);
            WriteTexts(json, "resourceIds", resourceIds);
            WriteTexts(json, "resourceTypes", types);
            WriteTexts(json, "sections", types.ConvertAll(ActivityWords.SectionOf));
            WriteTexts(json, "states", running.ConvertAll(isRunning => isRunning ? ActivityWords.Executing : ActivityWords.Executed));
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "activity");
        var stored = ActivityModelWriter.NumberOf(id) is { } number
            ? await database.RunAsync(tables => tables.ActivitySearch.Find(number), context.RequestAborted).ConfigureAwait(false)
            : null;
        var activity = stored ?? throw ApiErrors.ActivityDoesNotExist(id);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => models.Write(json, activity)).ConfigureAwait(false);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, List<string> texts)
    {
        json.WriteStartArray(name);
        texts.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private async Task<ActivityFilter> ReadInRangeAsync(HttpContext context)
    {
        var range = TimeRange.ReadOptional(context.Request, LongestRange, clock.NowMilliseconds);
        return await ReadAsync(context).ConfigureAwait(false) with { From = range.From, To = range.To };
    }

    private async Task<ActivityFilter> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadOptionalAsync(context.Request, maximumRequestBytes).ConfigureAwait(false);
        return ActivityFilterReader.Read(body.Bytes);
    }

    private async Task WritePageAsync(HttpContext context, ActivityFilter filter, int defaultPerPage)
    {
        var page = PageParameters.Read(context.Request, defaultPerPage);
        var (found, total) = await database.RunAsync(
            tables => (tables.ActivitySearch.Page(filter, page.PerPage, page.Offset), tables.ActivitySearch.Count(filter)),
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            found.ForEach(activity => models.Write(json, activity));
            json.WriteEndArray();
            page.WriteTotals(json, total);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
