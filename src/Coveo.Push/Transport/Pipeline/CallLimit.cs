using System.Threading.RateLimiting;

namespace Coveo.Push.Transport;

/// <summary>The client's own limit on its calls, if there is one.</summary>
internal sealed class CallLimit(ThrottleOptions options, TimeProvider timeProvider)
{
    private readonly RateLimiter? _rateLimiter = options.RateLimiter;
    private readonly CallRateLimiter? _quota = options.CallsPerPeriod is { } calls ? new CallRateLimiter(calls, options.Period, timeProvider) : null;

    public ValueTask WaitAsync(CancellationToken cancellationToken) =>
        _quota is not null ? _quota.WaitAsync(cancellationToken)
        : _rateLimiter is not null ? AcquireAsync(_rateLimiter, cancellationToken)
        : default;

    private static async ValueTask AcquireAsync(RateLimiter rateLimiter, CancellationToken cancellationToken)
    {
        using var lease = await rateLimiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            throw new CoveoThrottledException(
                $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Throttle)}.{nameof(ThrottleOptions.RateLimiter)} refused a permit; nothing was sent. Give it a longer queue, or send less.",
                new PushFailureDetails { Failure = PushFailure.Throttled, RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : null });
        }
    }
}
