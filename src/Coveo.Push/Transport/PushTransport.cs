using System.Net.Http.Headers;

namespace Coveo.Push.Transport;

/// <summary>The one way to the service: adds the token, sends, reads the answer, and turns what went wrong into an exception.</summary>
internal sealed class PushTransport
{
    private static readonly MediaTypeHeaderValue JsonContentType = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue JsonAccepted = new("application/json");

    private readonly HttpClient _http;
    private readonly CallContext _context;
    private readonly PushErrorFactory _errors;
    private readonly AuthenticationHeaderValue _authorization;

    public PushTransport(HttpClient http, CallContext context)
    {
        _http = http;
        _context = context;
        _errors = new PushErrorFactory(context);
        _authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        Clock = new ServerClock(context.TimeProvider);
    }

    public ServerClock Clock { get; }

    /// <summary>Sends a request and reads its answer whole.</summary>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    public async Task<PushResponse> SendAsync(PushRequest request, CancellationToken cancellationToken)
    {
        using var timeout = TimeoutSource.Create(_context.TimeProvider, PushDefaults.CallTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = CreateMessage(request);
            using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var response = await ResponseReader.ReadAsync(answer, either.Token).ConfigureAwait(false);
            Clock.Observe(response.ServerTime);
            return response.IsSuccess ? response : throw _errors.FromAnswer(request, response);
        }
        catch (OperationCanceledException timedOut) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw _errors.TimedOut(request, PushDefaults.CallTimeout, timedOut);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw _errors.NotConnected(request, broken);
        }
    }

    /// <summary>The exception for a good answer that lacks what the operation is about.</summary>
    public CoveoPushException Unreadable(PushRequest request, PushResponse response, string whatIsWrong) =>
        _errors.Unreadable(request, response, whatIsWrong);

    private HttpRequestMessage CreateMessage(PushRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, request.Address(_context.Endpoints, _context.OrganizationId));
        message.Headers.Authorization = _authorization;
        message.Headers.Accept.Add(JsonAccepted);
        message.Headers.UserAgent.Add(ClientVersion.UserAgent);
        if (request.Body is { } body)
        {
            message.Content = MemoryContent.Create(body);
            message.Content.Headers.ContentType = JsonContentType;
        }

        return message;
    }
}
