using Coveo.Push.Emulator.Clock;

namespace Coveo.Push.Emulator.Limits;

/// <summary>Counts from midnight to midnight, UTC on the virtual clock.</summary>
internal sealed class DayCount(VirtualClock clock)
{
    private const long MillisecondsPerDay = 24L * 60 * 60 * 1000;
    private const long MillisecondsPerSecond = 1000;

    private readonly Lock _lock = new();
    private long _day;
    private long _used;

    public long Used
    {
        get
        {
            lock (_lock)
            {
                return _day == clock.NowMilliseconds / MillisecondsPerDay ? _used : 0;
            }
        }
    }

    /// <summary>Gets how long the day still lasts, rounded up.</summary>
    public long SecondsLeft =>
        (MillisecondsPerDay - (clock.NowMilliseconds % MillisecondsPerDay) + MillisecondsPerSecond - 1) / MillisecondsPerSecond;

    public void Add(long count)
    {
        lock (_lock)
        {
            _used = Used + count;
            _day = clock.NowMilliseconds / MillisecondsPerDay;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _used = 0;
        }
    }
}
