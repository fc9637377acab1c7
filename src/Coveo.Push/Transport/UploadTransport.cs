using System.Diagnostics;
using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>
/// Uploads to pre-signed URLs. It has a client of its own and never sees the access token: who runs the storage gets the required
/// headers and the bytes, nothing else.
/// </summary>
internal sealed class UploadTransport
{
    private readonly Func<HttpClient> _http;
    private readonly TimeProvider _timeProvider;
    private readonly CallPipeline _pipeline;
    private readonly PipelineObserver _observer;
    private readonly Func<UploadCall, CancellationToken, ValueTask<PushResponse>> _attempt;

    public UploadTransport(Func<HttpClient> http, TimeProvider timeProvider, CallPipeline pipeline, PipelineObserver observer)
    {
        _http = http;
        _timeProvider = timeProvider;
        _pipeline = pipeline;
        _observer = observer;
        _attempt = AttemptAsync;
    }

    /// <summary>Uploads a body, made anew for each attempt.</summary>
    /// <exception cref="CoveoPushException">The upload failed; the container must not be handed over.</exception>
    public async Task UploadAsync(FileContainer container, Func<HttpContent> content, long length, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new UploadCall(container, content, _attempt) { StartedAt = _observer.Now() };
        using var span = PushTracing.Start(call.Name, "PUT", template: null, container.UploadUri);
        var outcome = await _pipeline.RunAsync(call, cancellationToken).ConfigureAwait(false);
        if (outcome.Result is { IsSuccess: true } response)
        {
            PushTracing.End(span, response.StatusCode, call.AttemptsBegun, failure: null);
            PushMetrics.CountCall(call.Name, _observer.Since(call.StartedAt), failure: null);
            PushMetrics.CountBytes(call.Name, length);
            _observer.Succeeded(call);
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var failure = UploadErrorFactory.Create(call, outcome, _observer.Since(call.StartedAt));
        PushTracing.End(span, failure.StatusCode, call.AttemptsBegun, failure);
        PushMetrics.CountCall(call.Name, _observer.Since(call.StartedAt), failure.Failure);
        _observer.Failed(call, failure);
        throw failure;
    }

    private async ValueTask<PushResponse> AttemptAsync(UploadCall call, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(call.Container, call.Content());

        // A handler that writes trace headers finds no trace: storage gets the required headers and nothing else.
        var span = Activity.Current;
        Activity.Current = null;
        try
        {
            return await HttpSender.SendAsync(_http(), message, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Activity.Current = span;
        }
    }

    private static HttpRequestMessage CreateMessage(FileContainer container, HttpContent content)
    {
        var message = new HttpRequestMessage(HttpMethod.Put, container.UploadUri) { Content = content };
        foreach (var (name, value) in container.RequiredHeaders)
        {
            // Signed as they are, so sent as they are: on the message where it is a request header, else on the content.
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.Remove(name);
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
