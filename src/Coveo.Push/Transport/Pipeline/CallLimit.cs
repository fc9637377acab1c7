using System.Threading.RateLimiting;

namespace Coveo.Push.Transport;

/// <summary>The client's own limit on its calls, if there is one.</summary>
internal sealed class CallLimit(ThrottleOptions options, TimeProvider timeProvider)
{
    private readonly RateLimiter? _rateLimiter = options.RateLimiter;
    private readonly CallRateLimiter? _quota = options.CallsPerPeriod is { } calls ? new CallRateLimiter(calls, options.Period, timeProvider) : null;

    /// <summary>Whether there is a limit.</summary>
    public bool Exists => _quota is not null || _rateLimiter is not null;

    /// <summary>Waits for leave to send.</summary>
    /// <returns>What is held while the attempt lasts, if anything: a limiter of the caller's may count calls in flight.</returns>
    public async ValueTask<IDisposable?> AcquireAsync(CancellationToken cancellationToken)
    {
        if (_quota is not null)
        {
            await _quota.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return _rateLimiter is null ? null : await AcquireAsync(_rateLimiter, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<IDisposable> AcquireAsync(RateLimiter rateLimiter, CancellationToken cancellationToken)
    {
        var lease = await rateLimiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            return lease;
        }

        using (lease)
        {
            throw new CoveoThrottledException(
                $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Throttle)}.{nameof(ThrottleOptions.RateLimiter)} refused a permit, and this attempt was not sent. Give it a longer queue, or send less.",
                new PushFailureDetails { Failure = PushFailure.Throttled, RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : null });
        }
    }
}
