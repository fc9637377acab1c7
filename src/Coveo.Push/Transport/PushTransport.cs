using System.Net;
using System.Net.Http.Headers;
using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>The one way to the service: adds the token, sends through the pipeline, and turns what went wrong into an exception.</summary>
internal sealed class PushTransport
{
    private static readonly MediaTypeHeaderValue JsonContentType = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue JsonAccepted = new("application/json");

    private readonly Func<HttpClient> _http;
    private readonly CallContext _context;
    private readonly CallPipeline _pipeline;
    private readonly PipelineObserver _observer;
    private readonly PushErrorFactory _errors;
    private readonly AccessToken _token;
    private readonly UserAgent _userAgent;
    private readonly Func<ApiCall, CancellationToken, ValueTask<PushResponse>> _attempt;

    public PushTransport(Func<HttpClient> http, CallContext context, CallPipeline pipeline, PipelineObserver observer)
    {
        _http = http;
        _context = context;
        _pipeline = pipeline;
        _observer = observer;
        _errors = new PushErrorFactory(context);
        _token = new AccessToken(context.ApiKey, context.TokenProvider);
        _userAgent = new UserAgent(context.UserAgentSuffix);
        _attempt = AttemptAsync;
        Clock = new ServerClock(context.TimeProvider);
    }

    public ServerClock Clock { get; }

    /// <summary>Sends a request and reads its answer whole.</summary>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<PushResponse> SendAsync(PushRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new ApiCall(request, _context.ApiKey, _attempt) { StartedAt = _observer.Now() };
        using var span = PushTracing.Start(call.Name, request.Route.Method.Method, request.Route.Template, _context.Base(request.Route));
        var outcome = await _pipeline.RunAsync(call, cancellationToken).ConfigureAwait(false);
        if (outcome.Result is { IsSuccess: true } response)
        {
            PushTracing.End(span, response.StatusCode, call.AttemptsBegun, failure: null);
            PushMetrics.CountCall(call.Name, _observer.Since(call.StartedAt), failure: null);
            PushMetrics.CountBytes(call.Name, request.Body?.Length ?? 0);
            _observer.Succeeded(call);
            return response;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var failure = _errors.Create(call, outcome, _observer.Since(call.StartedAt));
        PushTracing.End(span, failure.StatusCode, call.AttemptsBegun, failure);
        PushMetrics.CountCall(call.Name, _observer.Since(call.StartedAt), failure.Failure);
        _observer.Failed(call, failure);
        throw failure;
    }

    private async ValueTask<PushResponse> AttemptAsync(ApiCall call, CancellationToken cancellationToken)
    {
        call.Token = await _token.GetAsync(rejected: null, cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(call, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized && _token.CanBeRenewed)
        {
            var renewed = await _token.GetAsync(call.Token, cancellationToken).ConfigureAwait(false);
            if (renewed != call.Token)
            {
                _observer.TokenRenewed(call);
                call.Token = renewed;
                response = await SendOnceAsync(call, cancellationToken).ConfigureAwait(false);
            }
        }

        return response;
    }

    private async ValueTask<PushResponse> SendOnceAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(call);
        var response = await HttpSender.SendAsync(_http(), message, _context.TimeProvider, cancellationToken).ConfigureAwait(false);
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
        var message = new HttpRequestMessage(request.Route.Method, request.Address(_context.Endpoints, _context.OrganizationId));
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
