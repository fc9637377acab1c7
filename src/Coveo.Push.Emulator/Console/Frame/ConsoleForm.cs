using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>
/// Forms of the console. A page of another origin cannot send them: <see cref="LoopbackCheck"/> has looked at Origin and Sec-Fetch-Site, and
/// here a browser that names neither is refused, too, unless it is no browser at all.
/// </summary>
internal static class ConsoleForm
{
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOwn(request))
        {
            throw new ApiErrorException(StatusCodes.Status403Forbidden, "FORBIDDEN", "Only a page of this console may send its forms.");
        }

        if (!request.HasFormContentType)
        {
            throw ApiErrors.InvalidParameter("Content-Type", "it must be that of a form");
        }

        try
        {
            return await request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new ApiErrorException(StatusCodes.Status400BadRequest, "INVALID_FORM", "The form is cut, or has too many fields or too long ones.");
        }
    }

    /// <summary>Shows the page the form was on, by a new request: reloading it does not send the form again.</summary>
    public static void GoTo(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = IsLocal(address) ? address : $"{context.Request.PathBase.ToUriComponent()}/";
    }

    private static bool IsOwn(HttpRequest request)
    {
        var referer = request.Headers.Referer.ToString();
        return referer.Length == 0 || referer.StartsWith($"{request.Scheme}://{request.Host}/", StringComparison.OrdinalIgnoreCase);
    }

    // "//host" and "/\host" lead to another host.
    private static bool IsLocal(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
            && !address.Any(char.IsControl) && address.All(char.IsAscii);
}
