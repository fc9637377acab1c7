namespace Coveo.Push.Emulator.Clock;

/// <summary>The time of the service: the machine's clock plus what was skipped through the control API.</summary>
internal sealed class VirtualClock(TimeProvider timeProvider)
{
    private long _offsetTicks;

    public DateTimeOffset Now => timeProvider.GetUtcNow().ToUniversalTime().AddTicks(Interlocked.Read(ref _offsetTicks));

    public long NowMilliseconds => Now.ToUnixTimeMilliseconds();

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.Ticks);
    }

    public void Advance(TimeSpan by) => Interlocked.Add(ref _offsetTicks, by.Ticks);
}
