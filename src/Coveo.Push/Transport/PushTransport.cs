using System.Net;
using System.Net.Http.Headers;

namespace Coveo.Push.Transport;

/// <summary>The one way to the service: adds the token, sends through the pipeline, and turns what went wrong into an exception.</summary>
internal sealed class PushTransport
{
    private static readonly MediaTypeHeaderValue JsonContentType = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue JsonAccepted = new("application/json");

    private readonly Func<HttpClient> _http;
    private readonly CallRunner _runner;
    private readonly PipelineObserver _observer;
    private readonly AccessToken _token;
    private readonly UserAgent _userAgent;

    public PushTransport(Func<HttpClient> http, CallContext context, CallPipeline pipeline, PipelineObserver observer)
    {
        _http = http;
        _runner = new CallRunner(pipeline, observer);
        _observer = observer;
        _token = new AccessToken(context.ApiKey, context.TokenProvider);
        _userAgent = new UserAgent(context.UserAgentSuffix);
        Context = context;
        Errors = new PushErrorFactory(context);
        Clock = new ServerClock(context.TimeProvider);
    }

    public CallContext Context { get; }

    public PushErrorFactory Errors { get; }

    public ServerClock Clock { get; }

    /// <summary>Sends a request and reads its answer whole.</summary>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<PushResponse> SendAsync(PushRequest request, CancellationToken cancellationToken)
    {
        var call = new ApiCall(this, request);
        var response = await _runner.RunAsync(call, cancellationToken).ConfigureAwait(false);
        response.MayBeRepetition = call.FailedAttempts.Any(attempt => attempt.MayHaveActed);
        return response;
    }

    /// <summary>One attempt. When it ends with a refused token that can be renewed, the next one has the new token.</summary>
    public async ValueTask<PushResponse> AttemptAsync(ApiCall call, CancellationToken cancellationToken)
    {
        call.Token = call.TakeNewToken() ?? await _token.GetAsync(rejected: null, cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(call, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized && _token.CanBeRenewed && call.TokensRenewed == 0)
        {
            var token = await _token.GetAsync(call.Token, cancellationToken).ConfigureAwait(false);
            if (token != call.Token)
            {
                call.Renew(token);
                _observer.TokenRenewed(call);
            }
        }

        return response;
    }

    private async ValueTask<PushResponse> SendOnceAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(call);
        var response = await HttpSender.SendAsync(_http(), message, Context.TimeProvider, cancellationToken).ConfigureAwait(false);
        response.Token = call.Token;
        if (response.IsSuccess)
        {
            // Only the service's own word counts: an error page of something in between can carry any date.
            Clock.Observe(response.ServerTime);
        }

        return response.IsSuccess && call.Request.Flaw?.Invoke(response) is { } flaw ? throw new UnreadableAnswerException(response, flaw) : response;
    }

    private HttpRequestMessage CreateMessage(ApiCall call)
    {
        var request = call.Request;
        var message = new HttpRequestMessage(request.Route.Method, call.RequestUri);
        message.Headers.Authorization = _token.Header(call.Token);
        message.Headers.Accept.Add(JsonAccepted);
        _userAgent.AddTo(message);
        if (request.Body is { } body)
        {
            message.Content = MemoryContent.Create(body);
            message.Content.Headers.ContentType = JsonContentType;
        }

        return message;
    }
}
