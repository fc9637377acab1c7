using System.Net;
using Polly;
using Polly.Timeout;

namespace Coveo.Push.Transport;

/// <summary>Decides whether a failed attempt is repeated, and how long it waits before.</summary>
internal sealed class RetryRules(RetryOptions options, RetryBudget budget, ThrottleGate? gate, Func<double> jitter)
{
    private const int TooManyRequests = 429;

    public bool ShouldRetry(CallState call, Outcome<PushResponse> outcome, int retriesMade)
    {
        var obstacle = Obstacle(call, outcome, retriesMade);
        if (obstacle is { } reason)
        {
            call.GaveUp = reason;
        }

        return obstacle is null;
    }

    /// <summary>The wait before the next attempt. A throttled call waits at the gate, with everybody else, and not here.</summary>
    public TimeSpan Wait(CallState call, Outcome<PushResponse> outcome, int retriesMade)
    {
        var wait = outcome.Result?.RetryAfter ?? BackOff(retriesMade);
        call.RecordWait(wait);
        if (gate is null || !IsThrottled(outcome.Result))
        {
            return wait;
        }

        gate.Close(wait);
        return TimeSpan.Zero;
    }

    private GaveUp? Obstacle(CallState call, Outcome<PushResponse> outcome, int retriesMade)
    {
        if (!IsTransient(outcome))
        {
            return GaveUp.NotTransient;
        }

        if (!call.IsRepeatable && !ServiceHasNotActed(outcome))
        {
            return GaveUp.MayHaveActed;
        }

        if (outcome.Result?.RetryAfter > options.MaxRetryAfter)
        {
            // The others must not find out one by one.
            CloseGate(outcome.Result);
            return GaveUp.WaitTooLong;
        }

        if (retriesMade >= options.MaxRetries)
        {
            return GaveUp.NoRetriesLeft;
        }

        return IsThrottled(outcome.Result) || budget.TryTake() ? null : GaveUp.BudgetSpent;
    }

    private void CloseGate(PushResponse response)
    {
        if (IsThrottled(response))
        {
            gate?.Close(response.RetryAfter!.Value);
        }
    }

    private static bool IsTransient(Outcome<PushResponse> outcome) => outcome switch
    {
        { Result: { } response } => !response.IsSuccess && (IsThrottled(response) || IsTransient(response.StatusCode)),
        { Exception: HttpRequestException or IOException } => !ConnectionFailure.IsUntrusted(outcome.Exception),
        { Exception: TimeoutRejectedException or UnreadableAnswerException } => true,
        _ => false,
    };

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>A used-up quota is a 429 too, but no wait within a run ends it.</summary>
    private static bool IsThrottled(PushResponse? response) =>
        response is { StatusCode: (HttpStatusCode)TooManyRequests } && response.Error.Code != FailureClassifier.DailyQuota;

    private static bool ServiceHasNotActed(Outcome<PushResponse> outcome) =>
        IsThrottled(outcome.Result) || (outcome.Exception is { } failure && ConnectionFailure.WasNeverConnected(failure));

    /// <summary>Full jitter: evenly between nothing and the bound, so that those who failed together do not come back together.</summary>
    private TimeSpan BackOff(int retriesMade)
    {
        var bound = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, Math.Min(retriesMade, 62)));
        return TimeSpan.FromTicks((long)(bound * jitter()));
    }
}
