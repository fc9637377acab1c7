using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>Headers that keep what was pushed from doing anything in the browser.</summary>
internal static class ConsoleHeaders
{
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string QuickViewPolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    public static void SetForPage(HttpResponse response) => Set(response, PagePolicy);

    /// <summary>For HTML that was pushed: no script runs, nothing is loaded, not even when it is opened on its own.</summary>
    public static void SetForQuickView(HttpResponse response) => Set(response, QuickViewPolicy);

    private static void Set(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // "no-referrer" would have the browser send forms with the origin "null".
        response.Headers["Referrer-Policy"] = "same-origin";
    }
}
