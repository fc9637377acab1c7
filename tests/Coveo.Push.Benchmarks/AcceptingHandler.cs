using System.Net;

namespace Coveo.Push.Benchmarks;

/// <summary>Takes a request whole and accepts it, as the service does, in memory.</summary>
internal sealed class AcceptingHandler(bool answersLater) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        if (answersLater)
        {
            await Task.Yield();
        }

        var answer = new HttpResponseMessage(HttpStatusCode.Accepted) { RequestMessage = request };
        answer.Headers.TryAddWithoutValidation("Date", "Tue, 15 Nov 2022 08:12:31 GMT");
        answer.Headers.TryAddWithoutValidation("X-Request-ID", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
        return answer;
    }
}
