using System.Text.Json;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Logs;

/// <summary>The Logs API: what the Log Browser of the service shows.</summary>
internal sealed class LogApiEndpoints(EmulatorDatabase database, LogEntryWriter entries, int maximumRequestBytes)
{
    private const int DefaultPerPage = 50;

    public async Task PostAsync(HttpContext context) => await WritePageAsync(context, await ReadAsync(context).ConfigureAwait(false)).ConfigureAwait(false);

    public Task GetAsync(HttpContext context) => WritePageAsync(context, LogFilterReader.ReadQuery(context.Request));

    /// <summary>The values there are.</summary>
    public Task PostFacetsAsync(HttpContext context) => WriteFacetsAsync(context, (json, name, counts) =>
    {
        json.WriteStartArray(name);
        counts.ForEach(count => json.WriteStringValue(count.Key));
        json.WriteEndArray();
    });

    /// <summary>The values there are, each with the number of its entries.</summary>
    public Task PostFacetsStatsAsync(HttpContext context) => WriteFacetsAsync(context, (json, name, counts) =>
    {
        json.WriteStartObject(name);
        counts.ForEach(count => json.WriteNumber(count.Key, count.Value));
        json.WriteEndObject();
    });

    private async Task<LogFilter> ReadAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadOptionalAsync(context.Request, maximumRequestBytes).ConfigureAwait(false);
        return LogFilterReader.Read(context.Request, body.Bytes);
    }

    private async Task WritePageAsync(HttpContext context, LogFilter filter)
    {
        var page = PageParameters.Read(context.Request, DefaultPerPage);
        var found = await database.RunAsync(
            tables => tables.LogListing.Page(filter, page.PerPage + 1, page.Offset), context.RequestAborted).ConfigureAwait(false);
        await entries.WritePageAsync(context, found, page.PerPage).ConfigureAwait(false);
    }

    private async Task WriteFacetsAsync(HttpContext context, Action<Utf8JsonWriter, string, List<KeyValuePair<string, long>>> write)
    {
        var filter = await ReadAsync(context).ConfigureAwait(false);
        var counts = await database.RunAsync(tables => tables.LogListing.Count(filter), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            write(json, "operations", counts.Operations);
            write(json, "resourceIds", counts.Resources);
            write(json, "results", counts.Results);
            write(json, "sourceIds", counts.Sources);
            write(json, "tasks", counts.Tasks);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
