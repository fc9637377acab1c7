using System.Globalization;
using System.Text;
using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>Turns a failed answer into the exception that a caller sees.</summary>
internal sealed class PushErrorFactory(CallContext context)
{
    private readonly SecretMask _secrets = new(context.AccessToken);

    public CoveoPushException FromAnswer(PushRequest request, PushResponse response)
    {
        var body = ErrorBody.Read(response.Body.Span);
        var failure = FailureClassifier.Classify(response, body.Code);
        var message = Compose(request, response, body, FailureAdvice.For(failure, request, response, context));
        return Create(message, new PushFailureDetails
        {
            Failure = failure,
            Route = request.Route,
            StatusCode = response.StatusCode,
            ErrorCode = _secrets.Mask(body.Code),
            ServiceMessage = _secrets.Mask(body.Message),
            RequestId = response.RequestId,
        });
    }

    public CoveoPushException Unreadable(PushRequest request, PushResponse response, string whatIsWrong)
    {
        var message = $"{Describe(request)} was answered with {Status(response)}, but {whatIsWrong}. Check that {context.Host(request)} is a Coveo host.";
        return new CoveoPushException(message, new PushFailureDetails { Failure = PushFailure.UnexpectedResponse, Route = request.Route, StatusCode = response.StatusCode, RequestId = response.RequestId });
    }

    public CoveoTimeoutException TimedOut(PushRequest request, TimeSpan limit, Exception cause) =>
        new(
            $"{Describe(request)} got no answer from {context.Host(request)} within {limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s.",
            new PushFailureDetails { Failure = PushFailure.Timeout, Route = request.Route },
            cause);

    public CoveoConnectionException NotConnected(PushRequest request, Exception cause) =>
        new(
            $"{Describe(request)} could not reach {context.Host(request)}, or lost the connection: {_secrets.Mask(cause.Message)} Check the network, and {context.AddressOptions}.",
            new PushFailureDetails { Failure = PushFailure.Connection, Route = request.Route },
            cause);

    private string Compose(PushRequest request, PushResponse response, ErrorBody body, string? advice)
    {
        var message = new StringBuilder().Append(Describe(request)).Append(" failed: ").Append(Status(response));
        if (body.Code is not null)
        {
            message.Append(' ').Append(_secrets.Mask(body.Code));
        }

        if (body.Message is not null)
        {
            message.Append(", \"").Append(_secrets.Mask(body.Message)).Append('"');
        }

        message.Append('.');
        if (advice is not null)
        {
            message.Append(' ').Append(advice);
        }

        if (response.RequestId is not null)
        {
            message.Append(" Request ID: ").Append(response.RequestId).Append('.');
        }

        return message.ToString();
    }

    private static CoveoPushException Create(string message, PushFailureDetails details) => details.Failure switch
    {
        PushFailure.Authentication or PushFailure.AccessDenied => new CoveoAuthenticationException(message, details),
        PushFailure.NotFound => new CoveoNotFoundException(message, details),
        PushFailure.Throttled => new CoveoThrottledException(message, details),
        PushFailure.QuotaExceeded => new CoveoQuotaExceededException(message, details),
        PushFailure.PayloadTooLarge => new CoveoPayloadTooLargeException(message, details),
        PushFailure.Timeout => new CoveoTimeoutException(message, details),
        _ => new CoveoPushException(message, details),
    };

    private static string Describe(PushRequest request) =>
        request.Subject is null ? request.Route.Name : $"{request.Route.Name} ({request.Subject})";

    private static string Status(PushResponse response) => ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
}
