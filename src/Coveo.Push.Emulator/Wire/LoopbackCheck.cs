using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary>
/// The key is public and the control API asks for none, so a web page the developer happens to visit must not reach any route: not
/// through a host name that points to 127.0.0.1, and not by sending a form.
/// </summary>
/// <param name="hostNames">The names that are allowed besides those of this machine.</param>
internal sealed class LoopbackCheck(IEnumerable<string> hostNames)
{
    private readonly FrozenSet<string> _names = hostNames
        .Concat(["127.0.0.1", "[::1]", "localhost"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!_names.Contains(context.Request.Host.Host) || !IsSameOrigin(context.Request))
        {
            throw new ApiErrorException(
                StatusCodes.Status403Forbidden,
                "FORBIDDEN",
                "The emulator answers programs and its own pages only, under the names of this machine and those in AllowedHosts (--allow-host).");
        }

        return next(context);
    }

    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }
}
