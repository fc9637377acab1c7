using System.Globalization;
using System.Net;
using Coveo.Push.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace Coveo.Push.Transport;

/// <summary>Writes down what happens to a call: its failed attempts for the exception, and the same for logs, metrics and traces.</summary>
internal sealed class PipelineObserver(TimeProvider timeProvider, ILogger logger)
{
    public long Now() => timeProvider.GetTimestamp();

    public TimeSpan Since(long timestamp) => timeProvider.GetElapsedTime(timestamp);

    public void AttemptEnded(CallState call, long startedAt, PushResponse response)
    {
        PushMetrics.CountAttempt(call.Name, response.StatusCode);
        CallMeter.Present?.CountRequest();
        if (!response.IsSuccess)
        {
            Record(call, startedAt, response.StatusCode, response.Error.Cleaned(call.Secrets).Code, mayHaveActed: !IsRefusal(response));
        }
    }

    public void AttemptFailed(CallState call, long startedAt, Exception failure)
    {
        PushMetrics.CountAttempt(call.Name, statusCode: null);
        CallMeter.Present?.CountRequest();
        Record(call, startedAt, (failure as UnreadableAnswerException)?.Response.StatusCode, Problem(failure), mayHaveActed: !ConnectionFailure.WasNeverConnected(failure));
    }

    public void Retrying(CallState call)
    {
        if (call.HasNewToken)
        {
            // Told already, as what it is.
            return;
        }

        var last = call.FailedAttempts[call.FailedAttempts.Count - 1];
        if (call.IsGated && last.StatusCode == (HttpStatusCode)429)
        {
            PushMetrics.CountThrottle(call.Name);
            PushLog.Throttled(logger, call.Name, last.WaitAfter ?? TimeSpan.Zero);
        }
        else
        {
            PushLog.Retrying(logger, call.Name, call.AttemptsBegun, Outcome(last), last.WaitAfter ?? TimeSpan.Zero);
        }
    }

    public void Succeeded(CallState call)
    {
        if (call.FailedAttempts.Count > 0)
        {
            PushLog.SucceededAfterRetries(logger, call.Name, call.AttemptsBegun, Since(call.StartedAt));
        }
    }

    public void Failed(CallState call, CoveoPushException failure) =>
        PushLog.Failed(logger, call.Name, call.AttemptsBegun, Since(call.StartedAt), failure.Failure, failure.RequestId, failure.Message);

    public void TokenRenewed(CallState call) => PushLog.TokenRenewed(logger, call.Name);

    private void Record(CallState call, long startedAt, HttpStatusCode? statusCode, string? problem, bool mayHaveActed)
    {
        var duration = Since(startedAt);
        var attempt = new PushAttempt { StartedAt = timeProvider.GetUtcNow() - duration, Duration = duration, StatusCode = statusCode, Problem = problem, MayHaveActed = mayHaveActed };
        call.Record(attempt);
        PushTracing.AddAttempt(call.AttemptsBegun, attempt);
    }

    /// <summary>A 4xx of the service says that it has not acted; a time-out of something in between (408) does not.</summary>
    private static bool IsRefusal(PushResponse response) =>
        (int)response.StatusCode is >= 400 and < 500 && response.StatusCode != HttpStatusCode.RequestTimeout;

    private static string Outcome(PushAttempt attempt) =>
        attempt.StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : attempt.Problem ?? "failed";

    private static string Problem(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutRejectedException => "no answer in time, or cancelled",
        UnreadableAnswerException unreadable => unreadable.Message,
        CoveoPushException refused => refused.Failure.ToString(),
        _ when ConnectionFailure.WasNeverConnected(failure) => "no connection",
        HttpRequestException or IOException => "connection lost",
        UploadSourceException => "stream not readable",
        _ => failure.GetType().Name,
    };
}
