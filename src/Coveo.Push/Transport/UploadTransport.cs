using System.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>
/// Uploads to pre-signed URLs. It has a client of its own and never sees the access token: who runs the storage gets the required
/// headers and the bytes, nothing else.
/// </summary>
internal sealed class UploadTransport(Func<HttpClient> http, TimeProvider timeProvider, CallPipeline pipeline, PipelineObserver observer)
{
    private readonly CallRunner _runner = new(pipeline, observer);

    /// <summary>Uploads a body, made anew for each attempt.</summary>
    /// <exception cref="CoveoPushException">The upload failed; the container must not be handed over.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task UploadAsync(FileContainer container, Func<HttpContent> content, long length, CancellationToken cancellationToken) =>
        _runner.RunAsync(new UploadCall(this, container, content, length), cancellationToken);

    public async ValueTask<PushResponse> AttemptAsync(UploadCall call, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(call.Container, call.Content());

        // A handler that writes trace headers finds no trace: storage gets the required headers and nothing else.
        var span = Activity.Current;
        Activity.Current = null;
        try
        {
            return await HttpSender.SendAsync(http(), message, timeProvider, cancellationToken).ConfigureAwait(false);
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
