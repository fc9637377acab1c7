using System.Globalization;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>What every answer has in common: its headers, and a body in the service's format when something went wrong.</summary>
internal sealed class AnswerFrame(VirtualClock clock)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.TraceIdentifier = Guid.NewGuid().ToString();
        context.Response.Headers["X-Request-ID"] = context.TraceIdentifier;
        context.Response.Headers.Date = clock.Now.ToString("r", CultureInfo.InvariantCulture);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await WriteAsync(context, Translate(exception)).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to tell.
        }
    }

    private static ApiErrorException Translate(Exception exception) => exception switch
    {
        ApiErrorException error => error,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiErrors.RequestTooLong(),
        BadHttpRequestException malformed => new ApiErrorException(malformed.StatusCode, errorCode: null, malformed.Message),
        _ => ApiErrors.InternalServerError(exception.GetType().Name),
    };

    private static Task WriteAsync(HttpContext context, ApiErrorException error)
    {
        if (error.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return JsonAnswer.WriteAsync(context, error.Status, json =>
        {
            json.WriteStartObject();
            if (error.ErrorCode is not null)
            {
                json.WriteString("errorCode", error.ErrorCode);
            }

            json.WriteString("message", error.Message);
            json.WriteEndObject();
        });
    }
}
