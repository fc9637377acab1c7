using System.Net;
using System.Net.Http.Headers;

namespace Coveo.Push.Tests.Fuzzing;

/// <summary>Answers each call with the same bytes; a listing that never ends is ended.</summary>
internal sealed class HostileAnswers : HttpMessageHandler
{
    private const int MostCalls = 20;

    private int _calls;
    private byte[] _body = [];
    private HttpStatusCode _status;

    public void Answer(HttpStatusCode status, byte[] body) => (_status, _body, _calls) = (status, body, 0);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(++_calls > MostCalls ? HttpStatusCode.BadRequest : _status) { Content = new ByteArrayContent(_body) };
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(answer);
    }
}
