using System.Globalization;
using Microsoft.Extensions.Options;
using WebApp.Cms;

namespace WebApp.Webhook;

/// <summary>Takes the events of the CMS. An event that is answered with 202 waits in the queue; any other answer says that it does not.</summary>
internal sealed partial class PageWebhook(PageEventQueue queue, WebhookSignature signature, IOptions<WebhookOptions> options, ILogger<PageWebhook> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        if (await BoundedBody.ReadAsync(context.Request, options.Value.MaxBytes, cancellationToken) is not { } body)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "The event is too large.", [$"Send {options.Value.MaxBytes} bytes at most."]);
            return;
        }

        // Before anything of it is believed.
        if (!signature.IsOf(body, context.Request.Headers[WebhookSignature.Header]))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "The signature is not that of the body.", [$"Send the header {WebhookSignature.Header}: {WebhookSignature.Scheme}, and behind it the HMAC-SHA256 of the body by the shared secret, in hexadecimal."]);
            return;
        }

        if (PageEventReader.Read(body, out var errors) is not { } pageEvent)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The event is not understood.", errors);
            return;
        }

        if (!queue.TryAdd(pageEvent))
        {
            var seconds = (int)Math.Ceiling(options.Value.RetryAfter.TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "No more events can be taken now.", [$"Send the event again after {seconds} s."]);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task RefuseAsync(HttpContext context, int status, string title, IReadOnlyList<string> errors)
    {
        LogRefusal(status, title, errors.Count == 0 ? "" : errors[0]);
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new WebhookProblem(status, title, errors), CmsJson.Default.WebhookProblem, "application/problem+json", context.RequestAborted);
    }

    [LoggerMessage(1, LogLevel.Warning, "An event was refused with {Status}: {Title} {Error}")]
    private partial void LogRefusal(int status, string title, string error);
}
