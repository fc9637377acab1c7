using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>
/// The key is public and the control API asks for none, so a web page the developer happens to visit must not reach any route: not
/// through a host name that points to 127.0.0.1, and not by sending a form.
/// </summary>
internal static class LoopbackCheck
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsLoopback(context.Request.Host) || !IsSameOrigin(context.Request))
        {
            throw new ApiErrorException(
                StatusCodes.Status403Forbidden, "FORBIDDEN", "The emulator answers programs on this machine and its own pages only.");
        }

        return next(context);
    }

    private static bool IsLoopback(HostString host) =>
        host.Host is "127.0.0.1" or "[::1]" || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase);

    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }
}
