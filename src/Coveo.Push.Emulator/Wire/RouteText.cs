using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

internal static class RouteText
{
    /// <summary>A part of the path. The server decodes all of it but the slash, which provider IDs may contain.</summary>
    public static string Of(HttpContext context, string name) =>
        ((string)context.Request.RouteValues[name]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
