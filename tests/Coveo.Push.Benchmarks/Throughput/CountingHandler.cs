namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>Counts each request and passes it on; it allocates nothing, so that only the library's memory is measured.</summary>
internal sealed class CountingHandler(TrafficCounter counter, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        counter.Add(request);
        return base.SendAsync(request, cancellationToken);
    }
}
