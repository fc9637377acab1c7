using System.Net;
using System.Net.Http.Headers;
using System.Text;
using RichardSzalay.MockHttp;

namespace Coveo.Push.Tests.Doubles;

/// <summary>Stands in for the service: records each request whole and gives one answer to all of them, or a series.</summary>
internal sealed class RecordingService
{
    public const string OrganizationId = "acmeorg1";
    public const string ApiKey = "xx11111111-2222-4333-8444-555555555555";
    public const string SourceId = "acmeorg1-abcdefghijklmnopqrstuvwxyz";
    public const string SourceUrl = "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/acmeorg1-abcdefghijklmnopqrstuvwxyz";

    private readonly MockHttpMessageHandler _handler = new();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private Func<HttpResponseMessage> _answer = () => new HttpResponseMessage(HttpStatusCode.Accepted);

    public RecordingService() => _handler.When("*").Respond(Record);

    public List<RecordedCall> Calls { get; } = [];

    public RecordedCall Call => Calls.Should().ContainSingle().Subject;

    public ManualTimeProvider Time { get; } = new();

    public RecordingService Answers(HttpStatusCode status, string? body = null, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        _answer = () => Message(status, body, mediaType, headers);
        return this;
    }

    /// <summary>Answers the next call so, before what <see cref="Answers"/> says.</summary>
    public RecordingService Then(HttpStatusCode status, string? body = null)
    {
        _answers.Enqueue(() => Message(status, body, "application/json", []));
        return this;
    }

    public RecordingService Fails(Func<Exception> failure)
    {
        _answer = () => throw failure();
        return this;
    }

    /// <summary>A client that tries each call once, so that what is sent and what is made of the answer can be seen alone.</summary>
    public CoveoPushClient Client(Action<CoveoPushOptions>? configure = null)
    {
        var options = new CoveoPushOptions { OrganizationId = OrganizationId, ApiKey = ApiKey, TimeProvider = Time, Retry = { MaxRetries = 0 } };
        configure?.Invoke(options);
        return new CoveoPushClient(options, _handler);
    }

    // Throws from the call itself, never through its task: MockHttp 6 waits for ever on a task that failed.
    private Task<HttpResponseMessage> Record(HttpRequestMessage request)
    {
        Calls.Add(RecordedCall.Of(request));
        return Task.FromResult(_answers.Count > 0 ? _answers.Dequeue()() : _answer());
    }

    private static HttpResponseMessage Message(HttpStatusCode status, string? body, string mediaType, (string Name, string Value)[] headers)
    {
        var message = new HttpResponseMessage(status);
        if (body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
