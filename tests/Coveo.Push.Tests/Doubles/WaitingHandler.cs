namespace Coveo.Push.Tests.Doubles;

/// <summary>Answers when its task does, or not at all.</summary>
internal sealed class WaitingHandler(Task<HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer.WaitAsync(cancellationToken);
}
