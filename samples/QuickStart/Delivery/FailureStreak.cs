using Coveo.Push;

namespace QuickStart.Delivery;

/// <summary>Decides when a failed call is about the file, and when it is about the service, so that all further files would fail alike.</summary>
internal sealed class FailureStreak
{
    private const int Longest = 20;
    private int _length;

    public void Succeeded() => Volatile.Write(ref _length, 0);

    /// <summary>Whether the run should end with this failure.</summary>
    public bool EndsWith(CoveoPushException failure) => failure.Failure switch
    {
        PushFailure.Authentication or PushFailure.AccessDenied or PushFailure.NotFound or PushFailure.OrganizationPaused or PushFailure.QuotaExceeded => true,
        PushFailure.Connection or PushFailure.Timeout or PushFailure.Service or PushFailure.Throttled or PushFailure.UnexpectedResponse =>
            Interlocked.Increment(ref _length) >= Longest,
        _ => false,
    };
}
