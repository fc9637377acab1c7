using System.Globalization;
using System.Net;

namespace Coveo.Push.Transport;

/// <summary>
/// Uploads to pre-signed URLs. It has a client of its own and never sees the access token: who runs the storage gets the required
/// headers and the bytes, nothing else.
/// </summary>
internal sealed class UploadTransport(HttpClient http, TimeProvider timeProvider)
{
    public async Task UploadAsync(FileContainer container, HttpContent content, CancellationToken cancellationToken)
    {
        using var timeout = TimeoutSource.Create(timeProvider, PushDefaults.UploadTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = CreateMessage(container, content);
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var response = await ResponseReader.ReadAsync(answer, either.Token).ConfigureAwait(false);
            if (!response.IsSuccess)
            {
                throw Refused(container, response);
            }
        }
        catch (OperationCanceledException timedOut) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new CoveoTimeoutException($"{Describe(container)} was not done within {PushDefaults.UploadTimeout.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} minutes.", timedOut);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new CoveoConnectionException($"{Describe(container)} could not reach {container.UploadUri.Host}, or lost the connection: {broken.Message} The container must not be handed over.", broken);
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

    private static CoveoPushException Refused(FileContainer container, PushResponse response)
    {
        var body = ErrorBody.Read(response.Body.Span);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var message = $"{Describe(container)} failed: {status}{(body.Code is null ? "" : $" {body.Code}")}{(body.Message is null ? "" : $", \"{body.Message}\"")}.";
        var details = new PushFailureDetails { StatusCode = response.StatusCode, ErrorCode = body.Code, ServiceMessage = body.Message, RequestId = response.RequestId };
        return response.StatusCode switch
        {
            HttpStatusCode.Forbidden => new CoveoPushException(
                $"{message} The URL is older than 60 minutes, was used already, or was sent with other headers than the container requires: create a new file container.",
                details with { Failure = PushFailure.UploadRefused }),
            HttpStatusCode.RequestEntityTooLarge => new CoveoPayloadTooLargeException(
                $"{message} A file container holds 256 MB: split the batch, or compress the body.",
                details with { Failure = PushFailure.PayloadTooLarge }),
            >= HttpStatusCode.InternalServerError => new CoveoPushException(message, details with { Failure = PushFailure.Service }),
            _ => new CoveoPushException(message, details with { Failure = PushFailure.UnexpectedResponse }),
        };
    }

    private static string Describe(FileContainer container) => $"Upload to file container {container.FileId}";
}
