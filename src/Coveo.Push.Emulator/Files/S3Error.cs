using System.Net;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Files;

internal static class S3Error
{
    public static Task WriteAccessDeniedAsync(HttpContext context, string message) =>
        WriteAsync(context, StatusCodes.Status403Forbidden, "AccessDenied", message);

    public static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>{code}</Code><Message>{WebUtility.HtmlEncode(message)}</Message><RequestId>{context.TraceIdentifier}</RequestId></Error>
            """,
            context.RequestAborted);
    }
}
