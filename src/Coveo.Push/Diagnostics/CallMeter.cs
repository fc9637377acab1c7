namespace Coveo.Push.Diagnostics;

/// <summary>Counts the requests that are made on behalf of one piece of work, through whatever it calls.</summary>
internal sealed class CallMeter
{
    private static readonly AsyncLocal<CallMeter?> Flow = new();
    private long _requests;
    private long _throttledTicks;

    /// <summary>The meter of what runs here; <see langword="null"/> mostly.</summary>
    public static CallMeter? Present => Flow.Value;

    /// <summary>Requests that were sent or tried to be, repeats and uploads among them.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>How long calls have waited because of throttling, added up over those that waited at the same time.</summary>
    public TimeSpan Throttled => TimeSpan.FromTicks(Interlocked.Read(ref _throttledTicks));

    /// <summary>Counts what runs here from now on, to the end of the method that awaits.</summary>
    public void Enter() => Flow.Value = this;

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public void AddThrottling(TimeSpan waited) => Interlocked.Add(ref _throttledTicks, waited.Ticks);
}
