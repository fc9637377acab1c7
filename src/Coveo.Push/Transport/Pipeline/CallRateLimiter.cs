namespace Coveo.Push.Transport;

/// <summary>
/// Keeps calls inside a quota: never more than so many in any stretch of a period, in the order they came. Those who wait look again
/// whenever a call falls out of the period, so a caller who leaves leaves no hole. Ready-made limiters read the wall clock; this one reads
/// the injected one.
/// </summary>
internal sealed class CallRateLimiter(int callsPerPeriod, TimeSpan period, TimeProvider timeProvider)
{
    private readonly object _lock = new();
    private readonly Queue<long> _made = new();
    private readonly LinkedList<object> _waiting = new();

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<object>? place = null;
        try
        {
            while (TryTake(ref place) is { } wait)
            {
                await Delay.For(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Leave(place);
        }
    }

    /// <summary>Takes a call of the quota, or says when to look again and keeps a place in the queue until then.</summary>
    private TimeSpan? TryTake(ref LinkedListNode<object>? place)
    {
        lock (_lock)
        {
            while (_made.Count > 0 && timeProvider.GetElapsedTime(_made.Peek()) >= period)
            {
                _made.Dequeue();
            }

            if (CallersAhead(place) < callsPerPeriod - _made.Count)
            {
                Leave(place);
                place = null;
                _made.Enqueue(timeProvider.GetTimestamp());
                return null;
            }

            place ??= _waiting.AddLast(_lock);
            return _made.Count > 0 ? period - timeProvider.GetElapsedTime(_made.Peek()) : period;
        }
    }

    private int CallersAhead(LinkedListNode<object>? place)
    {
        if (place is null)
        {
            return _waiting.Count;
        }

        var ahead = 0;
        for (var other = place.Previous; other is not null; other = other.Previous)
        {
            ahead++;
        }

        return ahead;
    }

    private void Leave(LinkedListNode<object>? place)
    {
        if (place is not null)
        {
            lock (_lock)
            {
                place.List?.Remove(place);
            }
        }
    }
}
