namespace Coveo.Push.Transport;

/// <summary>A token that is cancelled after a while, by the clock that is injected.</summary>
internal static class TimeoutSource
{
    public static CancellationTokenSource Create(TimeProvider timeProvider, TimeSpan limit) =>
#if NETSTANDARD2_0
        timeProvider.CreateCancellationTokenSource(limit);
#else
        new(limit, timeProvider);
#endif
}
