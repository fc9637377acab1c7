using System.Text;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>
/// Answers with a page: reads what it shows in one transaction, then renders its Razor component. It needs no service of the host, so that
/// the console is the same in every application it is mapped into.
/// </summary>
internal sealed class PageRenderer(EmulatorDatabase database, FrameReader frames)
{
    /// <typeparam name="TPage">The component; what it injects is the model, <see cref="ConsoleFrame"/> or <see cref="ConsoleLinks"/>.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="section">The entry of the navigation the page belongs to.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="read">Reads the model.</param>
    public async Task ShowAsync<TPage>(HttpContext context, ConsoleSection section, string path, Func<EmulatorTables, object> read)
        where TPage : IComponent
    {
        var links = ConsoleLinks.Of(context.Request, path);
        try
        {
            var (model, frame) = await database.RunAsync(
                tables => (read(tables), frames.Read(tables, context.Request, section)), context.RequestAborted).ConfigureAwait(false);
            await WriteAsync<TPage>(context, StatusCodes.Status200OK, new PageModels(model, frame, links)).ConfigureAwait(false);
        }
        catch (ApiErrorException error)
        {
            var frame = await database.RunAsync(
                tables => frames.Read(tables, context.Request, section), context.RequestAborted).ConfigureAwait(false);
            await WriteAsync<ProblemPage>(context, error.Status, new PageModels(error, frame, links)).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync<TPage>(HttpContext context, int status, PageModels models)
        where TPage : IComponent
    {
        using var html = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(models, NullLoggerFactory.Instance);
        await using (renderer.ConfigureAwait(false))
        {
            await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var page = await renderer.RenderComponentAsync<TPage>().ConfigureAwait(false);
                page.WriteHtmlTo(html);
            }).ConfigureAwait(false);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        ConsoleHeaders.SetForPage(context.Response);
        await context.Response.WriteAsync(html.ToString(), Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
    }
}
