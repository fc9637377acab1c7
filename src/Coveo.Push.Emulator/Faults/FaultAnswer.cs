using System.Globalization;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Coveo.Push.Emulator.Faults;

/// <summary>What is answered instead of carrying out an operation: in the format of the service, of a proxy, or of the file storage.</summary>
internal static class FaultAnswer
{
    private const int DefaultS3Status = StatusCodes.Status503ServiceUnavailable;
    private const int DefaultHtmlStatus = StatusCodes.Status502BadGateway;

    public static Task WriteAsync(HttpContext context, EmulatorFault fault)
    {
        if (fault.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return fault.Kind switch
        {
            EmulatorFaultKind.Html => WriteHtmlAsync(context, fault),
            EmulatorFaultKind.S3 => WriteS3Async(context, fault),
            _ => WriteErrorAsync(context, fault),
        };
    }

    private static Task WriteErrorAsync(HttpContext context, EmulatorFault fault)
    {
        var status = fault.Status ?? StatusCodes.Status500InternalServerError;
        if (fault.Body is { } body)
        {
            return WriteTextAsync(context, status, "application/json", body);
        }

        var code = fault.ErrorCode ?? CodeOf(status);
        return JsonAnswer.WriteAsync(context, status, json =>
        {
            json.WriteStartObject();
            if (code is not null)
            {
                json.WriteString("errorCode", code);
            }

            json.WriteString("message", MessageOf(status));
            json.WriteEndObject();
        });
    }

    private static Task WriteHtmlAsync(HttpContext context, EmulatorFault fault)
    {
        var status = fault.Status ?? DefaultHtmlStatus;
        var title = string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
        var page = fault.Body ?? $"<html>\n<head><title>{title}</title></head>\n<body><center><h1>{title}</h1></center></body>\n</html>\n";
        return WriteTextAsync(context, status, "text/html", page);
    }

    private static Task WriteS3Async(HttpContext context, EmulatorFault fault)
    {
        var status = fault.Status ?? DefaultS3Status;
        if (fault.Body is { } body)
        {
            return WriteTextAsync(context, status, "application/xml", body);
        }

        var (code, message) = status switch
        {
            StatusCodes.Status403Forbidden => ("AccessDenied", "Request has expired"),
            StatusCodes.Status503ServiceUnavailable => ("SlowDown", "Please reduce your request rate."),
            _ => ("InternalError", "We encountered an internal error. Please try again."),
        };
        return S3Error.WriteAsync(context, status, fault.ErrorCode ?? code, message);
    }

    private static Task WriteTextAsync(HttpContext context, int status, string contentType, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    /// <summary>The code the service documents; those it does not, come from the gateway, which has none.</summary>
    private static string? CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "INVALID_JSON",
        StatusCodes.Status401Unauthorized => "INVALID_TOKEN",
        StatusCodes.Status403Forbidden => "ACCESS_DENIED",
        StatusCodes.Status404NotFound => "ORGANIZATION_NOT_FOUND",
        StatusCodes.Status412PreconditionFailed => "INVALID_PARAMETER",
        StatusCodes.Status415UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
        StatusCodes.Status429TooManyRequests => "TOO_MANY_REQUESTS",
        StatusCodes.Status500InternalServerError => "INTERNAL_SERVER_ERROR",
        _ => null,
    };

    private static string MessageOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "Request Too Long",
        StatusCodes.Status500InternalServerError => "Failed to process request due to an internal error.",
        StatusCodes.Status504GatewayTimeout => "Endpoint request timed out",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}
