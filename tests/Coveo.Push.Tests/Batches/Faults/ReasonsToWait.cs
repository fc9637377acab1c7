namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>
/// Why time may pass: somebody sleeps, or a client backs off. Without a reason a push is at work in another thread, and time that passed
/// then would let time-outs expire for no fault but the machine's.
/// </summary>
internal sealed class ReasonsToWait(TimeProvider time)
{
    /// <summary>What a client waits at most before it tries again, and for its turn behind the others.</summary>
    private static readonly TimeSpan BackOff = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _until;

    /// <summary>How many sleep.</summary>
    public int Sleeping { get; private set; }

    /// <summary>How many requests are under way of which none may be at work.</summary>
    public int SleepingRequests { get; private set; }

    /// <summary>Sleeps in virtual time.</summary>
    public async Task SleepAsync(TimeSpan duration, bool isRequest, CancellationToken cancellationToken)
    {
        Count(1, isRequest);
        try
        {
            await Task.Delay(duration, time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Count(-1, isRequest);
            BacksOff(TimeSpan.Zero);
        }
    }

    /// <summary>Something went wrong, and the client may wait before it goes on.</summary>
    /// <param name="atLeast">What it was asked to wait.</param>
    public void BacksOff(TimeSpan atLeast)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + atLeast + BackOff;
            _until = until > _until ? until : _until;
        }
    }

    /// <summary>Whether it is clear what time is to pass for.</summary>
    /// <param name="next">When the next timer falls due.</param>
    /// <param name="requests">How many requests are under way.</param>
    public bool Exist(DateTimeOffset? next, int requests)
    {
        lock (_lock)
        {
            return next is not null && requests == SleepingRequests && (Sleeping > 0 || next <= _until);
        }
    }

    private void Count(int change, bool isRequest)
    {
        lock (_lock)
        {
            Sleeping += change;
            SleepingRequests += isRequest ? change : 0;
        }
    }
}
