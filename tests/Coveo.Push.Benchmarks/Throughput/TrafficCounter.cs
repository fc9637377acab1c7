namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>Adds up what goes through all handlers of a client.</summary>
internal sealed class TrafficCounter
{
    private long _requests;
    private long _uploads;
    private long _bytes;

    public Traffic Total => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _uploads), Interlocked.Read(ref _bytes));

    public void Add(HttpRequestMessage request)
    {
        Interlocked.Increment(ref _requests);
        if (request.Method != HttpMethod.Put)
        {
            return;
        }

        Interlocked.Add(ref _bytes, request.Content?.Headers.ContentLength ?? 0);
        if (request.Headers.Authorization is null)
        {
            // Storage never gets the key, every call of the API does.
            Interlocked.Increment(ref _uploads);
        }
    }
}
