using System.Net;
using Polly;
using Polly.Timeout;

namespace Coveo.Push.Transport;

/// <summary>Decides whether a failed attempt is repeated, and how long it waits before.</summary>
internal sealed class RetryRules(RetryOptions options, RetryBudget budget, Func<double> jitter)
{
    private const int TooManyRequests = 429;

    /// <summary>One answer, from a proxy perhaps, must not stop an organization for a day: after this long one call asks again.</summary>
    private static readonly TimeSpan LongestClosing = TimeSpan.FromMinutes(15);

    /// <summary>The longest wait at the gate that makes sense: what the service may ask for, or the own back-off.</summary>
    public TimeSpan LongestWaitAtGate { get; } = options.MaxRetryAfter > options.MaxDelay ? options.MaxRetryAfter : options.MaxDelay;

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
        if (call.HasNewToken)
        {
            call.RecordWait(TimeSpan.Zero);
            return TimeSpan.Zero;
        }

        if (call.IsGated && IsThrottled(outcome.Result))
        {
            call.RecordWait(call.HeldBackFor);
            return TimeSpan.Zero;
        }

        var wait = outcome.Result?.RetryAfter ?? BackOff(retriesMade);
        call.RecordWait(wait);
        return wait;
    }

    /// <summary>For how long an answer closes the gate.</summary>
    public TimeSpan HoldBack(CallState call, PushResponse response)
    {
        var wait = response.RetryAfter ?? BackOff(call.AttemptsBegun - 1);
        call.HeldBackFor = wait;
        return wait < LongestClosing ? wait : LongestClosing;
    }

    private GaveUp? Obstacle(CallState call, Outcome<PushResponse> outcome, int retriesMade)
    {
        if (call.HasNewToken)
        {
            // The same call as another: neither a repeat of the options nor a cost.
            return null;
        }

        retriesMade -= call.TokensRenewed;
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
            return GaveUp.WaitTooLong;
        }

        if (retriesMade >= options.MaxRetries)
        {
            return GaveUp.NoRetriesLeft;
        }

        return IsThrottled(outcome.Result) || budget.TryTake() ? null : GaveUp.BudgetSpent;
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
    public static bool IsThrottled(PushResponse? response) =>
        response is { StatusCode: (HttpStatusCode)TooManyRequests } && !FailureClassifier.IsQuota(response.Error.Code);

    private static bool ServiceHasNotActed(Outcome<PushResponse> outcome) =>
        IsThrottled(outcome.Result) || (outcome.Exception is { } failure && ConnectionFailure.WasNeverConnected(failure));

    /// <summary>Full jitter: evenly between nothing and the bound, so that those who failed together do not come back together.</summary>
    private TimeSpan BackOff(int retriesMade)
    {
        var bound = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, Math.Min(retriesMade, 62)));
        return TimeSpan.FromTicks((long)(bound * jitter()));
    }
}
