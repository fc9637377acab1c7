using Coveo.Push.Diagnostics;
using Polly;

namespace Coveo.Push.Transport;

/// <summary>Holds an attempt back until the client's own limit and the organization's gate let it through.</summary>
internal sealed class ThrottleStrategy(ThrottleGate gate, CallLimit limit, TimeSpan longestWait) : ResilienceStrategy<PushResponse>
{
    protected override async ValueTask<Outcome<PushResponse>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<PushResponse>>> callback,
        ResilienceContext context,
        TState state)
    {
        try
        {
            await limit.WaitAsync(context.CancellationToken).ConfigureAwait(false);

            // The gate comes last: it may close while the limit is waited for.
            var waited = await gate.EnterAsync(longestWait, context.CancellationToken).ConfigureAwait(false);
            if (waited > TimeSpan.Zero)
            {
                PushMetrics.RecordGateWait(waited);
            }
        }
        catch (Exception held) when (held is OperationCanceledException or ThrottleGateClosedException or CoveoThrottledException)
        {
            return Outcome.FromException<PushResponse>(held);
        }

        return await callback(context, state).ConfigureAwait(false);
    }
}
