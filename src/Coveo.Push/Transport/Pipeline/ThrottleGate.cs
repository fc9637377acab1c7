namespace Coveo.Push.Transport;

/// <summary>
/// What every attempt of an organization passes. One 429 closes it for all senders until its time; then it lets them through a few at
/// first and twice as many every half second, so that those who waited do not come back as a herd.
/// </summary>
internal sealed class ThrottleGate(TimeProvider timeProvider)
{
    private const int FirstTurns = 2;
    private static readonly TimeSpan DoublingTime = TimeSpan.FromMilliseconds(500);

    /// <summary>After this long the doubling has reached two thousand senders, and the gate stands open.</summary>
    private static readonly TimeSpan RecoveryTime = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly long _origin = timeProvider.GetTimestamp();
    private volatile bool _engaged;
    private TimeSpan _reopensAt;
    private int _turns;
    private int _closings;

    /// <summary>Whether everybody may pass: not closed, and not on the way to stand open.</summary>
    public bool IsOpen => !_engaged;

    /// <summary>Whether nobody may pass at this moment.</summary>
    public bool IsClosed
    {
        get
        {
            if (!_engaged)
            {
                return false;
            }

            lock (_lock)
            {
                return _engaged && Now < _reopensAt;
            }
        }
    }

    // Time since the gate was made: a clock that is set back must not keep it closed.
    private TimeSpan Now => timeProvider.GetElapsedTime(_origin);

    /// <summary>Closes the gate, or keeps it closed for longer.</summary>
    public void Close(TimeSpan duration)
    {
        lock (_lock)
        {
            var reopensAt = Now + duration;
            if (!_engaged || reopensAt > _reopensAt)
            {
                _reopensAt = reopensAt;
                _turns = 0;
                _closings++;
                _engaged = true;
            }
        }
    }

    /// <summary>Waits for a turn.</summary>
    /// <param name="longestWait">The longest wait that makes sense to the caller.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How long the wait took.</returns>
    /// <exception cref="ThrottleGateClosedException">The gate stays closed for longer than that.</exception>
    public ValueTask<TimeSpan> EnterAsync(TimeSpan longestWait, CancellationToken cancellationToken) =>
        _engaged ? new ValueTask<TimeSpan>(WaitAsync(longestWait, cancellationToken)) : default;

    private async Task<TimeSpan> WaitAsync(TimeSpan longestWait, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            var (wait, closings) = TakeTurn(longestWait);
            if (wait <= TimeSpan.Zero)
            {
                return waited;
            }

            await Delay.For(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            waited += wait;
            lock (_lock)
            {
                // Closed once more in the meantime: the turn is void.
                if (closings == _closings)
                {
                    return waited;
                }
            }
        }
    }

    private (TimeSpan Wait, int Closings) TakeTurn(TimeSpan longestWait)
    {
        lock (_lock)
        {
            var now = Now;
            if (!_engaged || now >= _reopensAt + RecoveryTime)
            {
                _engaged = false;
                return (TimeSpan.Zero, _closings);
            }

            if (_reopensAt - now > longestWait)
            {
                throw new ThrottleGateClosedException(_reopensAt - now);
            }

            return (_reopensAt + Offset(++_turns) - now, _closings);
        }
    }

    private static TimeSpan Offset(int turn) =>
        turn <= FirstTurns ? TimeSpan.Zero : TimeSpan.FromTicks((long)(DoublingTime.Ticks * Math.Log((double)turn / FirstTurns, 2)));
}
