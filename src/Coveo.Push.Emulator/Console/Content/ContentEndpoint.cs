using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>The Content Browser.</summary>
internal sealed class ContentEndpoint(PageRenderer pages, EmulatorDatabase database)
{
    public const string ListPath = "/content";
    public const string ItemPath = "/content/item";
    public const string QuickViewPath = "/content/quickview";

    public Task GetListAsync(HttpContext context) => pages.ShowAsync<ContentPage>(
        context, ConsoleSection.Content, ListPath, tables => ContentModel.Read(tables, ContentQuery.Read(context.Request)));

    public Task GetItemAsync(HttpContext context) => pages.ShowAsync<ItemPage>(
        context,
        ConsoleSection.Content,
        ItemPath,
        tables => ItemModel.Read(
            tables,
            QueryParameters.RequiredText(context.Request, "source"),
            QueryParameters.RequiredText(context.Request, "documentId"),
            Viewer.Read(context.Request)));

    /// <summary>The body of an item as it was pushed, for a frame that lets it do nothing.</summary>
    public async Task GetQuickViewAsync(HttpContext context)
    {
        var sourceId = QueryParameters.RequiredText(context.Request, "source");
        var documentId = QueryParameters.RequiredText(context.Request, "documentId");
        var html = await database.RunAsync(tables => tables.Browser.Html(sourceId, documentId), context.RequestAborted).ConfigureAwait(false)
            ?? throw ApiErrors.ItemNotFound(documentId);
        context.Response.ContentType = "text/html; charset=utf-8";
        ConsoleHeaders.SetForQuickView(context.Response);
        await context.Response.Body.WriteAsync(html, context.RequestAborted).ConfigureAwait(false);
    }
}
