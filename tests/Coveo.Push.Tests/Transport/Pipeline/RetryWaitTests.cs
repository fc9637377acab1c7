using System.Net;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;
using Polly;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>How long is waited before the next attempt, and what the exception will say of it. Jitter is drawn as a half.</summary>
public class RetryWaitTests
{
    private readonly RetryOptions _options = new() { BaseDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(30) };

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)]
    [InlineData(4, 8)]
    [InlineData(5, 15)]
    [InlineData(62, 15)]
    [InlineData(5000, 15)]
    public void Waits_double_up_to_their_bound_however_often_a_call_is_repeated(int retriesMade, double seconds)
    {
        WaitOf(AttemptOf(new StubCall()), Response(503), retriesMade).Should().Be((TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Without_an_answer_the_own_back_off_is_waited()
    {
        var call = AttemptOf(new StubCall());

        Rules().Wait(call, Outcome.FromException<PushResponse>(new IOException()), 1).Should().Be(TimeSpan.FromSeconds(1));
        call.FailedAttempts[0].WaitAfter.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void What_the_service_asks_for_goes_before_the_own_back_off()
    {
        WaitOf(AttemptOf(new StubCall()), Response(503, seconds: 7)).Should().Be((TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public void A_throttled_call_waits_at_the_gate_and_tells_that_wait()
    {
        var call = AttemptOf(new StubCall());
        call.HeldBackFor = TimeSpan.FromSeconds(9);

        WaitOf(call, Response(429, seconds: 7)).Should().Be((TimeSpan.Zero, TimeSpan.FromSeconds(9)));
    }

    [Fact]
    public void A_throttled_upload_passes_no_gate_and_waits_by_itself()
    {
        var call = AttemptOf(new StubCall(isGated: false));
        call.HeldBackFor = TimeSpan.FromSeconds(9);

        WaitOf(call, Response(429, seconds: 7)).Should().Be((TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public void A_new_token_is_used_at_once()
    {
        WaitOf(AttemptOf(new StubCall(hasNewToken: true)), Response(401, seconds: 7)).Should().Be((TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public void The_wait_is_told_of_the_last_attempt_alone()
    {
        var call = AttemptOf(AttemptOf(new StubCall()));

        Rules().Wait(call, Outcome.FromResult(Response(503, seconds: 7)), 1);

        call.FailedAttempts.Select(attempt => attempt.WaitAfter).Should().Equal(null, TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(3, 2)]
    public void Throttling_without_a_time_holds_everybody_back_for_the_own_back_off(int attemptsBegun, double seconds)
    {
        var call = new StubCall { AttemptsBegun = attemptsBegun };

        Rules().HoldBack(call, Response(429)).Should().Be(TimeSpan.FromSeconds(seconds));
        call.HeldBackFor.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(899, 899)]
    [InlineData(900, 900)]
    [InlineData(901, 900)]
    [InlineData(86_400, 900)]
    public void One_answer_holds_everybody_back_for_a_quarter_of_an_hour_at_most(int asked, int heldBack)
    {
        var call = new StubCall { AttemptsBegun = 1 };

        Rules().HoldBack(call, Response(429, asked)).Should().Be(TimeSpan.FromSeconds(heldBack));
        call.HeldBackFor.Should().Be(TimeSpan.FromSeconds(asked), "the call itself tells what was asked for");
    }

    [Theory]
    [InlineData(30, 60, 60)]
    [InlineData(60, 30, 60)]
    [InlineData(30, 30, 30)]
    public void At_the_gate_the_longer_of_both_waits_of_the_options_makes_sense(int maxDelay, int maxRetryAfter, int longest)
    {
        (_options.MaxDelay, _options.MaxRetryAfter) = (TimeSpan.FromSeconds(maxDelay), TimeSpan.FromSeconds(maxRetryAfter));

        Rules().LongestWaitAtGate.Should().Be(TimeSpan.FromSeconds(longest));
    }

    private static PushResponse Response(int status, int? seconds = null) =>
        new() { StatusCode = (HttpStatusCode)status, RetryAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null };

    private static StubCall AttemptOf(StubCall call)
    {
        call.Record(new PushAttempt());
        return call;
    }

    private RetryRules Rules() => new(_options, new RetryBudget(1), () => 0.5);

    private (TimeSpan Waited, TimeSpan? Told) WaitOf(StubCall call, PushResponse response, int retriesMade = 0) =>
        (Rules().Wait(call, Outcome.FromResult(response), retriesMade), call.FailedAttempts[^1].WaitAfter);
}
