using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Journal;

/// <summary>Puts every call of the service's routes into the journal, with the beginnings of its bodies as they pass by.</summary>
internal sealed class RequestRecording(RequestJournal journal)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        OwnPaths.Include(context.Request.Path) ? next(context) : RecordAsync(context, next);

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        var record = journal.Begin(context.Request);
        var (requestBody, answerBody) = (context.Request.Body, context.Response.Body);
        context.Features.Set(record);
        context.Request.Body = new RecordedRequestBody(requestBody, record.RequestBody);
        context.Response.Body = new RecordedAnswerBody(answerBody, record.ResponseBody);
        // Before the answer is sent: whoever has it finds it in the journal.
        context.Response.OnStarting(() =>
        {
            record.AnswerStarts(context.Response);
            return Task.CompletedTask;
        });
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            record.Ends(context);
            journal.Complete(record);
            context.Request.Body = requestBody;
            context.Response.Body = answerBody;
        }
    }
}
