namespace Coveo.Push.Transport;

/// <summary>
/// Keeps calls inside a quota: never more than so many in any stretch of a period, in the order they came. Ready-made limiters read the
/// wall clock; this one reads the injected one.
/// </summary>
internal sealed class CallRateLimiter(int callsPerPeriod, TimeSpan period, TimeProvider timeProvider)
{
    private readonly object _lock = new();
    private readonly Queue<DateTimeOffset> _slots = new();

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var wait = Reserve();
        if (wait > TimeSpan.Zero)
        {
            await Delay.For(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the next free moment. A call that is cancelled while it waits leaves its moment unused: the quota is kept all the same.</summary>
    private TimeSpan Reserve()
    {
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            var slot = now;
            if (_slots.Count == callsPerPeriod && _slots.Dequeue() + period is var free && free > now)
            {
                slot = free;
            }

            _slots.Enqueue(slot);
            return slot - now;
        }
    }
}
