namespace Coveo.Push.Transport;

/// <summary>Sends a message and reads its answer, for calls and uploads alike.</summary>
internal static class HttpSender
{
    /// <exception cref="OperationCanceledException">The token was cancelled, whatever the handler below made of it.</exception>
    public static async ValueTask<PushResponse> SendAsync(HttpClient http, HttpRequestMessage message, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var (method, address) = (message.Method, message.RequestUri);
        using var answer = await SendAsync(http, message, cancellationToken).ConfigureAwait(false);
        if (answer.RequestMessage is { } answered && (answered.Method != method || answered.RequestUri != address))
        {
            throw new CoveoPushException(
                $"The answer came from {answered.RequestUri?.GetLeftPart(UriPartial.Authority)}, another address than was called: the HTTP handler follows redirects. Turn that off (AllowAutoRedirect = false); what was sent may not have arrived.",
                new PushFailureDetails { Failure = PushFailure.UnexpectedResponse, StatusCode = answer.StatusCode });
        }

        try
        {
            // Some streams do not look at the token while they wait for bytes; taking the answer away wakes them.
            using (cancellationToken.Register(static answer => TakeAway((HttpResponseMessage)answer!), answer))
            {
                return await ResponseReader.ReadAsync(answer, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception broken) when (cancellationToken.IsCancellationRequested && broken is not OperationCanceledException)
        {
            throw new OperationCanceledException(broken.Message, broken, cancellationToken);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException ownTimeout) when (!cancellationToken.IsCancellationRequested)
        {
            // A handler's own time-out, such as for connecting, is a fault of the connection.
            throw new HttpRequestException("The HTTP handler gave up: " + ownTimeout.Message, ownTimeout);
        }
    }

    private static void TakeAway(HttpResponseMessage answer)
    {
        try
        {
            answer.Dispose();
        }
        catch (Exception)
        {
            // This runs on the thread of a timer or of whoever cancels; a fault of a stream's clean-up must not end the process there.
        }
    }
}
