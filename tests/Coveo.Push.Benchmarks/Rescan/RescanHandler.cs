using System.Net;
using System.Text;

namespace Coveo.Push.Benchmarks.Rescan;

/// <summary>A service that takes everything and looks at nothing.</summary>
internal sealed class RescanHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var body = request.Method == HttpMethod.Get
            ? """{ "id": "s1", "name": "s1", "information": { "numberOfDocuments": 0 } }"""
            : """{ "fileId": "f", "uploadUri": "https://storage.example/f", "requiredHeaders": {} }""";
        var answer = new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request };
        answer.StatusCode = request.Method == HttpMethod.Post ? HttpStatusCode.Created : request.RequestUri!.Host == "storage.example" || request.Method == HttpMethod.Get ? HttpStatusCode.OK : HttpStatusCode.Accepted;
        answer.Headers.TryAddWithoutValidation("Date", "Tue, 15 Nov 2022 08:12:31 GMT");
        return answer;
    }
}
