using Coveo.Push.Diagnostics;
using Polly;

namespace Coveo.Push.Transport;

/// <summary>Holds an attempt back until the organization's gate and the client's own limit let it through, and closes the gate for all after a 429.</summary>
internal sealed class ThrottleStrategy(ThrottleGate gate, CallLimit limit, RetryRules rules) : ResilienceStrategy<PushResponse>
{
    protected override async ValueTask<Outcome<PushResponse>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<PushResponse>>> callback,
        ResilienceContext context,
        TState state)
    {
        IDisposable? permit = null;
        try
        {
            if (!gate.IsOpen || limit.Exists)
            {
                permit = await EnterAsync(context.CancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception held)
        {
            return Outcome.FromException<PushResponse>(held);
        }

        using (permit)
        {
            var outcome = await callback(context, state).ConfigureAwait(false);

            // Here, where each answer is seen, and not where it is decided on a repeat: the last 429 of a call holds back the others too.
            if (RetryRules.IsThrottled(outcome.Result))
            {
                gate.Close(rules.HoldBack(CallPipeline.Call(context), outcome.Result!));
            }

            return outcome;
        }
    }

    /// <summary>The gate first, so that no permits pile up while it is closed; and once more, as it may close while a permit is waited for.</summary>
    private async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            waited += await gate.EnterAsync(rules.LongestWaitAtGate, cancellationToken).ConfigureAwait(false);
            var permit = await limit.AcquireAsync(cancellationToken).ConfigureAwait(false);
            if (!gate.IsClosed)
            {
                if (waited > TimeSpan.Zero)
                {
                    PushMetrics.RecordGateWait(waited);
                    CallMeter.Present?.AddThrottling(waited);
                }

                return permit;
            }

            permit?.Dispose();
        }
    }
}
