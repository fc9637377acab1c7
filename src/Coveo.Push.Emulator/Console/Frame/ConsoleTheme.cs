using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>Light, dark, or what the system prefers; a cookie remembers it, so that it works without JavaScript.</summary>
internal static class ConsoleTheme
{
    public const string Path = "/console/theme";
    public const string System = "system";
    public const string Light = "light";
    public const string Dark = "dark";

    private const string CookieName = "coveo-console-theme";

    public static readonly string[] All = [System, Light, Dark];

    public static string Of(HttpRequest request) =>
        Array.Find(All, theme => string.Equals(theme, request.Cookies[CookieName], StringComparison.Ordinal)) ?? System;

    public static async Task PostAsync(HttpContext context)
    {
        var form = await ConsoleForm.ReadAsync(context).ConfigureAwait(false);
        var theme = Array.Find(All, known => string.Equals(known, form["theme"], StringComparison.Ordinal))
            ?? throw ApiErrors.InvalidParameter("theme", $"it must be one of {string.Join(", ", All)}");
        context.Response.Cookies.Append(CookieName, theme, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = TimeSpan.FromDays(365),
        });
        ConsoleForm.GoTo(context, form["back"].ToString());
    }
}
