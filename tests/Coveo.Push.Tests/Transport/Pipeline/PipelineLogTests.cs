using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>What is logged of a call on its way, to the letter: alerts are built on it.</summary>
public sealed class PipelineLogTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly StringBuilder _text = new();
    private readonly TextLoggerFactory _logs;

    public PipelineLogTests() => _logs = new TextLoggerFactory(_text);

    [Fact]
    public void A_repeat_says_what_the_last_attempt_came_to_and_what_is_waited()
    {
        var call = new StubCall { AttemptsBegun = 2 };
        call.Record(new PushAttempt { StatusCode = HttpStatusCode.BadGateway, WaitAfter = TimeSpan.FromSeconds(1) });
        call.Record(new PushAttempt { StatusCode = HttpStatusCode.ServiceUnavailable, Problem = "BUSY", WaitAfter = TimeSpan.FromSeconds(2) });

        Observer().Retrying(call);

        Lines().Should().Equal("Warning 1 Stub: attempt 2 failed (503); trying again in 00:00:02.");
    }

    [Theory]
    [InlineData("connection lost", "connection lost")]
    [InlineData(null, "failed")]
    public void A_repeat_of_what_was_not_answered_says_what_broke(string? problem, string outcome)
    {
        var call = new StubCall { AttemptsBegun = 1 };
        call.Record(new PushAttempt { Problem = problem });

        Observer().Retrying(call);

        Lines().Should().Equal($"Warning 1 Stub: attempt 1 failed ({outcome}); trying again in 00:00:00.");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(null)]
    public void A_repeat_of_a_throttled_call_says_that_all_calls_wait(int? seconds)
    {
        var call = new StubCall { AttemptsBegun = 1 };
        call.Record(new PushAttempt { StatusCode = HttpStatusCode.TooManyRequests, WaitAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null });

        Observer().Retrying(call);

        Lines().Should().Equal($"Warning 2 Stub: throttled (429). All calls of the organization wait for 00:00:0{seconds ?? 0}.");
    }

    [Fact]
    public void A_repeat_of_a_throttled_upload_is_one_like_any_other()
    {
        var call = new StubCall(isGated: false) { AttemptsBegun = 1 };
        call.Record(new PushAttempt { StatusCode = HttpStatusCode.TooManyRequests, WaitAfter = TimeSpan.FromSeconds(7) });

        Observer().Retrying(call);

        Lines().Should().Equal("Warning 1 Stub: attempt 1 failed (429); trying again in 00:00:07.");
    }

    [Fact]
    public void A_new_token_is_told_as_such_and_not_as_a_repeat()
    {
        var call = new StubCall(hasNewToken: true) { AttemptsBegun = 1 };
        call.Record(new PushAttempt { StatusCode = HttpStatusCode.Unauthorized });

        Observer().TokenRenewed(call);
        Observer().Retrying(call);

        Lines().Should().Equal("Information 5 Stub: the token was refused (401); trying once more with a new one.");
    }

    [Fact]
    public void A_call_that_succeeds_at_once_is_not_worth_a_line()
    {
        Observer().Succeeded(new StubCall { AttemptsBegun = 1 });

        Lines().Should().BeEmpty();
    }

    [Fact]
    public void A_call_that_succeeds_after_repeats_says_at_which_attempt_and_after_how_long()
    {
        var call = new StubCall { AttemptsBegun = 2, StartedAt = _time.GetTimestamp() };
        call.Record(new PushAttempt());
        _time.Advance(TimeSpan.FromSeconds(3));

        Observer().Succeeded(call);

        Lines().Should().Equal("Information 3 Stub: succeeded at attempt 2, after 00:00:03.");
    }

    [Fact]
    public void A_call_that_fails_says_why_after_how_many_attempts_and_after_how_long()
    {
        var call = new StubCall { AttemptsBegun = 2, StartedAt = _time.GetTimestamp() };
        _time.Advance(TimeSpan.FromSeconds(3));

        Observer().Failed(call, new CoveoPushException("It is busy.", new PushFailureDetails { Failure = PushFailure.Service, RequestId = "r-1" }));

        Lines().Should().Equal("Error 4 Stub: failed after 2 attempts in 00:00:03 (Service, request ID r-1). It is busy.");
    }

    public void Dispose() => _logs.Dispose();

    private PipelineObserver Observer() => new(_time, _logs.CreateLogger(""));

    private string[] Lines() => _text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
