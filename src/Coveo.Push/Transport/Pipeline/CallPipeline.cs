using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Coveo.Push.Transport;

/// <summary>
/// The way of a call, outermost first: time for all of it → repeats → throttle gate and own limit → time for one attempt. The gate is
/// inside the repeats, so that a repeat never passes it while it is closed.
/// </summary>
internal sealed class CallPipeline
{
    private static readonly ResiliencePropertyKey<CallState> CallKey = new("Coveo.Push.Call");

    private readonly ResiliencePipeline<PushResponse> _pipeline;
    private readonly PipelineObserver _observer;
    private readonly RetryBudget _budget;

    public CallPipeline(PipelineSettings settings)
    {
        _observer = settings.Observer;
        _budget = settings.Budget;
        var rules = new RetryRules(settings.Retry, settings.Budget, settings.Jitter);
        var builder = new ResiliencePipelineBuilder<PushResponse> { TimeProvider = settings.TimeProvider }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = settings.CallTimeout, OnTimeout = MarkOutOfTime })
            .AddRetry(Retry(settings, rules));
        if (settings.Gate is { } gate)
        {
            AddThrottle(builder, gate, settings.Limit, rules);
        }

        _pipeline = builder.AddTimeout(settings.AttemptTimeout).Build();
    }

    /// <summary>Runs a call to its end. The outcome is a good answer, a refusal, or the exception of the last attempt.</summary>
    public async ValueTask<Outcome<PushResponse>> RunAsync(CallState call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            var outcome = await _pipeline.ExecuteOutcomeAsync(AttemptAsync, context, (call, _observer)).ConfigureAwait(false);
            if (outcome.Result is { IsSuccess: true })
            {
                _budget.ReportSuccess();
            }

            return outcome;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions<PushResponse> Retry(PipelineSettings settings, RetryRules rules) => new()
    {
        // One more than the options allow, for a token that is renewed; the rules count the others.
        MaxRetryAttempts = settings.Retry.MaxRetries + 1,
        ShouldHandle = args => new ValueTask<bool>(rules.ShouldRetry(Call(args.Context), args.Outcome, args.AttemptNumber)),
        DelayGenerator = args => new ValueTask<TimeSpan?>(rules.Wait(Call(args.Context), args.Outcome, args.AttemptNumber)),
        OnRetry = args =>
        {
            _observer.Retrying(Call(args.Context));
            return default;
        },
    };

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Polly validates the options by their attributes; these have none.")]
    private static void AddThrottle(ResiliencePipelineBuilder<PushResponse> builder, ThrottleGate gate, CallLimit limit, RetryRules rules) =>
        builder.AddStrategy(_ => new ThrottleStrategy(gate, limit, rules), new ThrottleStrategyOptions());

    private static async ValueTask<Outcome<PushResponse>> AttemptAsync(ResilienceContext context, (CallState Call, PipelineObserver Observer) state)
    {
        var (call, observer) = state;
        call.AttemptsBegun++;
        var startedAt = observer.Now();
        try
        {
            var response = await call.AttemptAsync(context.CancellationToken).ConfigureAwait(false);
            observer.AttemptEnded(call, startedAt, response);
            return Outcome.FromResult(response);
        }
        catch (Exception failure)
        {
            observer.AttemptFailed(call, startedAt, failure);
            return Outcome.FromException<PushResponse>(failure);
        }
    }

    private static ValueTask MarkOutOfTime(OnTimeoutArguments args)
    {
        Call(args.Context).GaveUp = GaveUp.OutOfTime;
        return default;
    }

    public static CallState Call(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out var call) ? call : throw new InvalidOperationException("The pipeline was entered without a call.");
}
