using System.Runtime.ExceptionServices;
using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>Runs a call to its end and tells the world about it: one span, one measurement, one log line where something went wrong.</summary>
internal sealed class CallRunner(CallPipeline pipeline, PipelineObserver observer)
{
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<PushResponse> RunAsync(CallState call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        call.StartedAt = observer.Now();
        using var span = PushTracing.Start(call.Name, call.Method, call.Template, call.Address);
        var outcome = await pipeline.RunAsync(call, cancellationToken).ConfigureAwait(false);
        var duration = observer.Since(call.StartedAt);
        if (outcome.Result is { IsSuccess: true } response)
        {
            PushTracing.End(span, response.StatusCode, call.AttemptsBegun, failure: null);
            PushMetrics.CountCall(call.Name, duration, failure: null);
            PushMetrics.CountBytes(call.Name, call.BodyLength);
            observer.Succeeded(call);
            return response;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            PushTracing.EndCancelled(span);
            PushMetrics.CountCancelledCall(call.Name, duration);

            // With the caller's own token, whatever the layers below made of it.
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (outcome.Exception is ObjectDisposedException disposed)
        {
            // The client, or something of the caller's below it, is used after its end: that is no failure of the call.
            ExceptionDispatchInfo.Capture(disposed).Throw();
        }

        var failure = call.FailureOf(outcome, duration);
        PushTracing.End(span, failure.StatusCode, call.AttemptsBegun, failure);
        PushMetrics.CountCall(call.Name, duration, failure.Failure);
        observer.Failed(call, failure);
        throw failure;
    }
}
