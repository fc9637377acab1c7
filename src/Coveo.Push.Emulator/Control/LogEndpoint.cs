using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Shows what the pipeline did with each item and identity, oldest entry first.</summary>
internal sealed class LogEndpoint(EmulatorDatabase database, LogEntryWriter entries)
{
    private const int DefaultPerPage = 50;

    public async Task GetAsync(HttpContext context)
    {
        var source = QueryParameters.Text(context.Request, "source");
        var resource = QueryParameters.Text(context.Request, "resource");
        var documentId = QueryParameters.Text(context.Request, "documentId");
        var page = PageParameters.Read(context.Request, DefaultPerPage);
        // One more than asked for tells whether there is a next page.
        var found = await database.RunAsync(
            tables => tables.Log.Page(source, resource, documentId, page.PerPage + 1, page.Offset), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("documentLogEntries");
            foreach (var entry in found.Take(page.PerPage))
            {
                entries.Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteBoolean("hasNextPage", found.Count > page.PerPage);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
