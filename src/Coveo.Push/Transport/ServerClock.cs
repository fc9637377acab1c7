namespace Coveo.Push.Transport;

/// <summary>
/// The service's time, kept from the <c>Date</c> of its answers. What "old" means is decided by it: a crawler's own clock can be
/// hours off.
/// </summary>
internal sealed class ServerClock(TimeProvider timeProvider)
{
    private const long Unknown = long.MinValue;
    private long _offsetTicks = Unknown;

    /// <summary>The service's time, or the local one as long as no answer has told better.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var offset = Interlocked.Read(ref _offsetTicks);
            return offset == Unknown ? timeProvider.GetUtcNow() : timeProvider.GetUtcNow().AddTicks(offset);
        }
    }

    /// <summary>The service's time, or <see langword="null"/> as long as no answer has told it.</summary>
    public DateTimeOffset? Told => Interlocked.Read(ref _offsetTicks) == Unknown ? null : Now;

    /// <summary>How far the service's clock is ahead of the local one, to the second; <see langword="null"/> as long as no answer has told.</summary>
    public TimeSpan? Offset => Interlocked.Read(ref _offsetTicks) is var offset && offset != Unknown ? TimeSpan.FromTicks(offset) : null;

    public void Observe(DateTimeOffset? serverTime)
    {
        if (serverTime is { } time)
        {
            Interlocked.Exchange(ref _offsetTicks, (time - timeProvider.GetUtcNow()).Ticks);
        }
    }
}
