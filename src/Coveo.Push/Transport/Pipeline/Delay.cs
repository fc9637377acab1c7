namespace Coveo.Push.Transport;

/// <summary>Waits by the clock that is injected.</summary>
internal static class Delay
{
    public static Task For(TimeSpan wait, TimeProvider timeProvider, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        timeProvider.Delay(wait, cancellationToken);
#else
        Task.Delay(wait, timeProvider, cancellationToken);
#endif
}
