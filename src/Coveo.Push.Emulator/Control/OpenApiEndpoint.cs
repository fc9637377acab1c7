using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Describes every route as OpenAPI. The document is kept by hand; a test compares it with the routes there are.</summary>
internal static class OpenApiEndpoint
{
    private const string Resource = "openapi.json";

    public static async Task GetAsync(HttpContext context)
    {
        var document = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        await using (document.ConfigureAwait(false))
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = document.Length;
            await document.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
