using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Transport;

/// <summary>
/// Keeps calls inside a quota: never more than so many in any stretch of a period, in the order they came. Only the first in the queue
/// waits for the quota, so a caller who leaves leaves no hole. Ready-made limiters read the wall clock; this one reads the injected one.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore whose wait handle nobody asks for holds nothing to release.")]
internal sealed class CallRateLimiter(int callsPerPeriod, TimeSpan period, TimeProvider timeProvider)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Queue<long> _made = new();

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_made.Count == callsPerPeriod)
            {
                var wait = period - timeProvider.GetElapsedTime(_made.Peek());
                if (wait > TimeSpan.Zero)
                {
                    await Delay.For(wait, timeProvider, cancellationToken).ConfigureAwait(false);
                }

                _made.Dequeue();
            }

            _made.Enqueue(timeProvider.GetTimestamp());
        }
        finally
        {
            _turn.Release();
        }
    }
}
