using System.Net;

namespace Coveo.Push.Benchmarks;

/// <summary>Keeps the request that the library makes, so that the bare call sends the very same.</summary>
internal sealed class CallRecorder : HttpMessageHandler
{
    public Uri? Address { get; private set; }

    public byte[] Body { get; private set; } = [];

    public string UserAgent { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri;
        Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        UserAgent = string.Join(' ', request.Headers.GetValues("User-Agent"));
        return new HttpResponseMessage(HttpStatusCode.Accepted) { RequestMessage = request };
    }
}
