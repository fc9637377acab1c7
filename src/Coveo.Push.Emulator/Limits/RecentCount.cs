using Coveo.Push.Emulator.Clock;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Counts what happened in the last 5 minutes on the virtual clock, to the second.</summary>
internal sealed class RecentCount(VirtualClock clock)
{
    private const long WindowSeconds = 5 * 60;
    private const long MillisecondsPerSecond = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<(long Second, int Count)> _seconds = new();
    private (long Second, int Count) _current;
    private long _used;

    public long Used
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return _used;
            }
        }
    }

    /// <summary>Gets how long it takes until some of it is no longer recent.</summary>
    public long SecondsLeft
    {
        get
        {
            lock (_lock)
            {
                var first = _seconds.Count > 0 ? _seconds.Peek() : _current;
                return Math.Clamp(first.Second + WindowSeconds - Now, 1, WindowSeconds);
            }
        }
    }

    private long Now => clock.NowMilliseconds / MillisecondsPerSecond;

    public void AddOne()
    {
        lock (_lock)
        {
            Forget();
            // A machine clock that is set back counts into the second that was reached.
            if (Now > _current.Second && _current.Count > 0)
            {
                _seconds.Enqueue(_current);
                _current = default;
            }

            _current = (Math.Max(Now, _current.Second), _current.Count + 1);
            _used++;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _seconds.Clear();
            _current = default;
            _used = 0;
        }
    }

    private void Forget()
    {
        var oldest = Now - WindowSeconds;
        while (_seconds.TryPeek(out var first) && first.Second <= oldest)
        {
            _used -= _seconds.Dequeue().Count;
        }

        if (_current.Count > 0 && _current.Second <= oldest)
        {
            _used -= _current.Count;
            _current = default;
        }
    }
}
