using System.Globalization;
using System.Net;
using Polly;
using Polly.Timeout;

namespace Coveo.Push.Transport;

/// <summary>Turns the end of a failed upload into the exception that a caller sees. The URL, being a secret, is in none.</summary>
internal static class UploadErrorFactory
{
    public static CoveoPushException Create(UploadCall call, Outcome<PushResponse> outcome, TimeSpan duration)
    {
        var details = new PushFailureDetails { Attempts = call.FailedAttempts };
        var subject = $"Upload to file container {call.Container.FileId}";
        var tries = call.AttemptsBegun > 1 ? $", after {Number(call.AttemptsBegun)} attempts in {Number(duration.TotalSeconds)} s" : "";
        return outcome switch
        {
            { Result: { } response } => FromAnswer($"{subject} failed{tries}", response, details, call),
            { Exception: UploadSourceException source } => new CoveoPushException(
                $"{subject} stopped: the stream to upload could not be read: {source.Message} The container must not be handed over.",
                details with { Failure = PushFailure.Unknown },
                source.InnerException),
            { Exception: TimeoutRejectedException timeout } => new CoveoTimeoutException(
                $"{subject} was not done within {Number(timeout.Timeout.TotalSeconds)} s{tries}. Raise {nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Timeouts)}.{(call.GaveUp == GaveUp.OutOfTime ? nameof(TimeoutOptions.Upload) : nameof(TimeoutOptions.UploadAttempt))} if the link is slow.",
                details with { Failure = PushFailure.Timeout },
                call.Secrets.Harmless(timeout)),
            { Exception: CoveoPushException failure } => failure.Of(route: null, call.FailedAttempts),
            { Exception: not (HttpRequestException or IOException) } => new CoveoPushException(
                $"{subject} failed: {call.Secrets.Mask(outcome.Exception?.Message)} The fault lies in this process, not in storage. The container must not be handed over.",
                details with { Failure = PushFailure.Unknown },
                call.Secrets.Harmless(outcome.Exception)),
            _ => new CoveoConnectionException(
                $"{subject} could not reach {call.Container.UploadUri.Host}, or lost the connection{tries}: {call.Secrets.Mask(outcome.Exception?.Message)} The container must not be handed over.",
                details with { Failure = PushFailure.Connection },
                call.Secrets.Harmless(outcome.Exception)),
        };
    }

    private static CoveoPushException FromAnswer(string subject, PushResponse response, PushFailureDetails details, UploadCall call)
    {
        var secrets = call.Secrets;
        var body = response.Error.Cleaned(secrets);
        var message = $"{subject}: {Number((int)response.StatusCode)}{(body.Code is null ? "" : $" {body.Code}")}{(body.Message is null ? "" : $", \"{body.Message}\"")}.{(GaveUpAdvice.For(call, response) is { } advice ? " " + advice : "")}";
        details = details with { StatusCode = response.StatusCode, ErrorCode = body.Code, ServiceMessage = body.Message, RequestId = secrets.Mask(response.RequestId), RetryAfter = response.RetryAfter };
        return response.StatusCode switch
        {
            _ when IsExpired(response) => new CoveoPushException(
                $"{message} The URL is older than 60 minutes, was used already, or was sent with other headers than the container requires: create a new file container.",
                details with { Failure = PushFailure.UploadRefused }),
            HttpStatusCode.RequestEntityTooLarge => new CoveoPayloadTooLargeException(
                $"{message} A file container holds 256 MB: split the batch, or compress the body.",
                details with { Failure = PushFailure.PayloadTooLarge }),
            HttpStatusCode.RequestTimeout => new CoveoTimeoutException(message, details with { Failure = PushFailure.Timeout }),
            (HttpStatusCode)429 => new CoveoThrottledException(message, details with { Failure = PushFailure.Throttled }),
            >= HttpStatusCode.InternalServerError => new CoveoPushException(message, details with { Failure = PushFailure.Service }),
            _ => new CoveoPushException(message, details with { Failure = PushFailure.UnexpectedResponse }),
        };
    }

    /// <summary>Storage says 403 for most that is wrong with a URL, and 400 when the credentials behind it have expired.</summary>
    private static bool IsExpired(PushResponse response) =>
        response.StatusCode == HttpStatusCode.Forbidden || (response.StatusCode == HttpStatusCode.BadRequest && response.Error.Code == "ExpiredToken");

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
