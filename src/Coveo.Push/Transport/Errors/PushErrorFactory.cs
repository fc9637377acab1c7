using System.Globalization;
using System.Text;
using Coveo.Push.Diagnostics;
using Polly;
using Polly.Timeout;

namespace Coveo.Push.Transport;

/// <summary>Turns the end of a failed call into the exception that a caller sees.</summary>
internal sealed class PushErrorFactory(CallContext context)
{
    public CoveoPushException Create(ApiCall call, Outcome<PushResponse> outcome, TimeSpan duration)
    {
        var secrets = call.Secrets;
        return outcome switch
        {
            { Result: { } response } => FromAnswer(call, response, duration, secrets),
            { Exception: UnreadableAnswerException unreadable } => Unreadable(call, unreadable),
            { Exception: TimeoutRejectedException timeout } => TimedOut(call, timeout, duration, secrets),
            { Exception: ThrottleGateClosedException closed } => HeldBack(call, closed),
            { Exception: CoveoPushException failure } => failure.Of(call.Request.Route, call.FailedAttempts),
            { Exception: HttpRequestException or IOException } => NotConnected(call, outcome.Exception, duration, secrets),
            { Exception: { } failure } => Unknown(call, failure, secrets),
            _ => throw new InvalidOperationException("A call ended without an outcome."),
        };
    }

    private CoveoPushException FromAnswer(ApiCall call, PushResponse response, TimeSpan duration, SecretMask secrets)
    {
        var failure = FailureClassifier.Classify(response);
        var body = response.Error.Cleaned(secrets);
        var requestId = secrets.Mask(response.RequestId);
        var message = new StringBuilder().Append(Describe(call)).Append(" failed").Append(Tries(call, duration)).Append(": ").Append(Number((int)response.StatusCode));
        Append(message, " ", body.Code, "");
        Append(message, ", \"", body.Message, "\"");
        message.Append('.');
        Append(message, " ", GaveUpAdvice.For(call, response), "");
        Append(message, " ", FailureAdvice.For(failure, call.Request, response, context), "");
        Append(message, " Request ID: ", requestId, ".");
        return ExceptionFor(message.ToString(), new PushFailureDetails
        {
            Failure = failure,
            Route = call.Request.Route,
            StatusCode = response.StatusCode,
            ErrorCode = body.Code,
            ServiceMessage = body.Message,
            RequestId = requestId,
            RetryAfter = response.RetryAfter,
            Attempts = call.FailedAttempts,
        });
    }

    private CoveoPushException Unreadable(ApiCall call, UnreadableAnswerException unreadable) => new(
        $"{Describe(call)} was answered with {Number((int)unreadable.Response.StatusCode)}, but {unreadable.Message}. Check that {context.Host(call.Request)} is a Coveo host.",
        Details(call, PushFailure.UnexpectedResponse) with { StatusCode = unreadable.Response.StatusCode, RequestId = call.Secrets.Mask(unreadable.Response.RequestId) });

    private CoveoTimeoutException TimedOut(ApiCall call, TimeoutRejectedException timeout, TimeSpan duration, SecretMask secrets)
    {
        var option = call.GaveUp == GaveUp.OutOfTime ? nameof(TimeoutOptions.Call) : nameof(TimeoutOptions.Attempt);
        var message = new StringBuilder($"{Describe(call)} got no good answer from {context.Host(call.Request)} within {Number(timeout.Timeout.TotalSeconds)} s ")
            .Append($"({nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Timeouts)}.{option}){Tries(call, duration)}.");
        Append(message, " ", GaveUpAdvice.For(call, response: null), "");
        return new CoveoTimeoutException(message.ToString(), LastKnown(call, Details(call, PushFailure.Timeout)), secrets.Harmless(timeout));
    }

    private static CoveoThrottledException HeldBack(ApiCall call, ThrottleGateClosedException closed) => new(
        $"{Describe(call)} was not sent{(call.AttemptsBegun > 0 ? " again" : "")}: after a 429 all calls of the organization are held back for another {Number(closed.ReopensIn.TotalSeconds)} s, "
        + $"longer than {nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Retry)}.{nameof(RetryOptions.MaxRetryAfter)} allows.",
        LastKnown(call, Details(call, PushFailure.Throttled)) with { RetryAfter = closed.ReopensIn });

    private CoveoConnectionException NotConnected(ApiCall call, Exception failure, TimeSpan duration, SecretMask secrets)
    {
        var message = new StringBuilder($"{Describe(call)} could not reach {context.Host(call.Request)}, or lost the connection{Tries(call, duration)}: {secrets.Mask(failure.Message)} ");
        Append(message, "", GaveUpAdvice.For(call, response: null), " ");
        message.Append($"Check the network, and {context.AddressOptions}.");
        return new CoveoConnectionException(message.ToString(), Details(call, PushFailure.Connection), secrets.Harmless(failure));
    }

    private static CoveoPushException Unknown(ApiCall call, Exception failure, SecretMask secrets) => new(
        $"{Describe(call)} failed: {secrets.Mask(failure.Message)} The fault lies in this process, not in the service.",
        Details(call, PushFailure.Unknown),
        secrets.Harmless(failure));

    private static PushFailureDetails Details(ApiCall call, PushFailure failure) =>
        new() { Failure = failure, Route = call.Request.Route, Attempts = call.FailedAttempts };

    /// <summary>A call that ran out of time says what the last answer was.</summary>
    private static PushFailureDetails LastKnown(ApiCall call, PushFailureDetails details) =>
        details with { StatusCode = call.FailedAttempts.LastOrDefault(attempt => attempt.StatusCode is not null)?.StatusCode };

    internal static CoveoPushException ExceptionFor(string message, PushFailureDetails details) => details.Failure switch
    {
        PushFailure.Authentication or PushFailure.AccessDenied => new CoveoAuthenticationException(message, details),
        PushFailure.NotFound => new CoveoNotFoundException(message, details),
        PushFailure.Throttled => new CoveoThrottledException(message, details),
        PushFailure.QuotaExceeded => new CoveoQuotaExceededException(message, details),
        PushFailure.PayloadTooLarge => new CoveoPayloadTooLargeException(message, details),
        PushFailure.Timeout => new CoveoTimeoutException(message, details),
        _ => new CoveoPushException(message, details),
    };

    private static string Describe(ApiCall call) => call.Request.Subject is null ? call.Name : $"{call.Name} ({call.Request.Subject})";

    private static string Tries(ApiCall call, TimeSpan duration) =>
        call.AttemptsBegun > 1 ? $", after {Number(call.AttemptsBegun)} attempts in {Number(duration.TotalSeconds)} s" : "";

    private static void Append(StringBuilder message, string before, string? text, string after)
    {
        if (text is not null)
        {
            message.Append(before).Append(text).Append(after);
        }
    }

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
