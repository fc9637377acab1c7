namespace Coveo.Push;

/// <summary>
/// Lets a hand-over that has begun come to its answer when the push is cancelled, for some seconds: cutting it off would leave open whether
/// the batch has arrived.
/// </summary>
internal sealed class HandOverGrace(TimeProvider timeProvider, CancellationToken aborted)
{
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call)
    {
        using var limit = new CancellationTokenSource();
        ITimer? timer = null;
        try
        {
            using (aborted.Register(() => timer = timeProvider.CreateTimer(static limit => Cancel((CancellationTokenSource)limit!), limit, PushDefaults.HandOverGrace, Timeout.InfiniteTimeSpan)))
            {
                return await call(limit.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            timer?.Dispose();
        }
    }

    private static void Cancel(CancellationTokenSource limit)
    {
        try
        {
            limit.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call has ended at the same moment.
        }
    }
}
