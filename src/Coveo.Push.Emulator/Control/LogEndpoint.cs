using Coveo.Push.Emulator.Logs;
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
        var found = await database.RunAsync(
            tables => tables.Log.Page(source, resource, documentId, page.PerPage + 1, page.Offset), context.RequestAborted).ConfigureAwait(false);
        await entries.WritePageAsync(context, found, page.PerPage).ConfigureAwait(false);
    }
}
