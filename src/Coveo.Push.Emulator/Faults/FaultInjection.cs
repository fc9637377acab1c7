using System.Buffers;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Faults;

/// <summary>Applies the fault that a call meets, if any.</summary>
internal sealed class FaultInjection(FaultScript script, FileContainers containers, TimeProvider timeProvider, long maximumUpload)
{
    private const int BufferSize = 64 * 1024;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (script.IsEmpty || OwnPaths.Include(context.Request.Path))
        {
            return next(context);
        }

        var call = new FaultCall(context.Request);
        return script.Take(call) is { } fault ? ApplyAsync(fault, call, context, next) : next(context);
    }

    private async Task ApplyAsync(ArmedFault fault, FaultCall call, HttpContext context, RequestDelegate next)
    {
        context.Features.Get<JournalRecord>()?.Fault = fault.Id;
        var definition = fault.Definition;
        if (definition.Latency > TimeSpan.Zero)
        {
            await Task.Delay(definition.Latency, timeProvider, context.RequestAborted).ConfigureAwait(false);
        }

        switch (definition.Kind)
        {
            case EmulatorFaultKind.Status or EmulatorFaultKind.Html or EmulatorFaultKind.S3:
                // A client that is still sending would see its connection fail, and no answer.
                await ReadToEndAsync(context.Request).ConfigureAwait(false);
                await FaultAnswer.WriteAsync(context, definition).ConfigureAwait(false);
                return;
            case EmulatorFaultKind.ResetBeforeBody:
                Reset(context);
                return;
            case EmulatorFaultKind.ResetAfterBody:
                context.Response.OnStarting(() =>
                {
                    Reset(context);
                    return Task.CompletedTask;
                });
                break;
            case EmulatorFaultKind.TruncatedBody:
                context.Features.Get<JournalRecord>()?.AnswerWillBeCut();
                TruncatedAnswer.Of(context);
                await next(context).ConfigureAwait(false);
                // An answer without a body starts when everything else has ended: too late to announce one.
                await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
                return;
            case EmulatorFaultKind.ExpiredContainer:
                containers.Expire(call.FileId!);
                break;
            case EmulatorFaultKind.LostBatch or EmulatorFaultKind.DuplicateBatch:
                context.Features.Set(new BatchFault(definition.Kind));
                break;
            default:
                // Latency is all there is to it.
                break;
        }

        await next(context).ConfigureAwait(false);
    }

    private static void Reset(HttpContext context)
    {
        context.Features.Get<JournalRecord>()?.ConnectionIsReset();
        context.Abort();
    }

    private async Task ReadToEndAsync(HttpRequest request)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long length = 0;
            int read;
            do
            {
                read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
                length += read;
            }
            while (read > 0 && length <= maximumUpload);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
