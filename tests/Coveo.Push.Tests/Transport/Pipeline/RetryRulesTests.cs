using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;
using Polly;
using Polly.Timeout;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>Which failed attempts are repeated, and why the others are not.</summary>
public class RetryRulesTests
{
    private readonly RetryOptions _options = new() { MaxRetries = 2, MaxRetryAfter = TimeSpan.FromMinutes(5) };
    private readonly RetryBudget _budget = new(1);

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void What_passes_by_itself_is_repeated(int status) => ObstacleOf(new StubCall(), Answer(status)).Should().BeNull();

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(413)]
    [InlineData(501)]
    [InlineData(505)]
    public void What_would_be_answered_alike_again_is_not_repeated(int status) => ObstacleOf(new StubCall(), Answer(status)).Should().Be(GaveUp.NotTransient);

    [Theory]
    [InlineData("TOO_MANY_DOCUMENTS_DAILY")]
    [InlineData("DOCUMENT_LIMIT_EXCEEDED")]
    public void A_quota_that_is_used_up_is_no_throttling(string code)
    {
        var response = Response(429, body: $$"""{"errorCode":"{{code}}"}""");

        RetryRules.IsThrottled(response).Should().BeFalse();
        ObstacleOf(new StubCall(), Outcome.FromResult(response)).Should().Be(GaveUp.NotTransient);
    }

    [Fact]
    public void Only_a_429_is_throttling()
    {
        RetryRules.IsThrottled(Response(429)).Should().BeTrue();
        RetryRules.IsThrottled(Response(503)).Should().BeFalse();
        RetryRules.IsThrottled(null).Should().BeFalse();
    }

    public static TheoryData<Func<Exception>, bool, bool> Faults => new()
    {
        { () => new HttpRequestException("Reset."), true, false },
        { () => new HttpRequestException("Refused.", new SocketException((int)SocketError.ConnectionRefused)), true, true },
        { () => new IOException("Broken."), true, false },
        { () => new TimeoutRejectedException(), true, false },
        { () => new UnreadableAnswerException(Response(201), "it is not whole"), true, false },
        { () => new HttpRequestException("Not secure.", new AuthenticationException("The certificate is not trusted.")), false, false },
        { () => new InvalidOperationException("A handler is broken."), false, false },
        { () => new OperationCanceledException(), false, false },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_broke_is_repeated_where_it_can_pass_and_even_by_a_call_that_must_not_act_twice_where_it_never_arrived(Func<Exception> fault, bool isRepeated, bool neverArrived)
    {
        ObstacleOf(new StubCall(), Outcome.FromException<PushResponse>(fault())).Should().Be(isRepeated ? null : GaveUp.NotTransient);

        new RetryRules(_options, new RetryBudget(10), () => 1).ShouldRetry(new StubCall(isRepeatable: false), Outcome.FromException<PushResponse>(fault()), 0).Should().Be(neverArrived);
    }

    [Fact]
    public void A_call_that_must_not_act_twice_is_repeated_after_throttling_alone()
    {
        ObstacleOf(new StubCall(isRepeatable: false), Answer(503)).Should().Be(GaveUp.MayHaveActed);
        ObstacleOf(new StubCall(isRepeatable: false), Answer(429)).Should().BeNull();
    }

    [Fact]
    public void A_wait_as_long_as_the_options_allow_is_waited_and_a_longer_one_is_not()
    {
        ObstacleOf(new StubCall(), Answer(429, TimeSpan.FromMinutes(5))).Should().BeNull();
        ObstacleOf(new StubCall(), Answer(429, TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(1))).Should().Be(GaveUp.WaitTooLong);
        ObstacleOf(new StubCall(), Answer(503, TimeSpan.FromMinutes(6))).Should().Be(GaveUp.WaitTooLong);
        _budget.TryTake().Should().BeTrue("nothing was paid for");
    }

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(0, 2, "NoRetriesLeft")]
    [InlineData(1, 2, null)]
    [InlineData(1, 3, "NoRetriesLeft")]
    public void Repeats_are_counted_without_those_for_a_new_token(int tokensRenewed, int retriesMade, string? obstacle) =>
        $"{ObstacleOf(new StubCall().Renewed(tokensRenewed), Answer(503), retriesMade)}".Should().Be(obstacle ?? "");

    [Fact]
    public void A_call_with_a_new_token_is_made_again_at_no_cost()
    {
        ObstacleOf(new StubCall(isRepeatable: false, hasNewToken: true), Answer(401), retriesMade: 100).Should().BeNull();

        _budget.TryTake().Should().BeTrue();
    }

    [Fact]
    public void Repeats_are_paid_from_the_budget_but_not_after_throttling()
    {
        ObstacleOf(new StubCall(), Answer(503), retriesMade: 2).Should().Be(GaveUp.NoRetriesLeft);
        ObstacleOf(new StubCall(), Answer(503)).Should().BeNull();
        ObstacleOf(new StubCall(), Answer(503)).Should().Be(GaveUp.BudgetSpent);
        ObstacleOf(new StubCall(), Answer(429)).Should().BeNull();
    }

    private static Outcome<PushResponse> Answer(int status, TimeSpan? retryAfter = null) => Outcome.FromResult(Response(status, retryAfter));

    private static PushResponse Response(int status, TimeSpan? retryAfter = null, string body = "") =>
        new() { StatusCode = (HttpStatusCode)status, RetryAfter = retryAfter, Body = Encoding.UTF8.GetBytes(body) };

    /// <summary>Why the call is not repeated, or <see langword="null"/> if it is.</summary>
    private GaveUp? ObstacleOf(StubCall call, Outcome<PushResponse> outcome, int retriesMade = 0)
    {
        // Something that no rule says.
        call.GaveUp = GaveUp.OutOfTime;
        if (!new RetryRules(_options, _budget, () => 1).ShouldRetry(call, outcome, retriesMade))
        {
            return call.GaveUp;
        }

        call.GaveUp.Should().Be(GaveUp.OutOfTime, "nothing was given up");
        return null;
    }
}
