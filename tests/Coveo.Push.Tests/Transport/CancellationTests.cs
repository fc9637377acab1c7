using System.Net;
using System.Threading.RateLimiting;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>A caller who cancels is answered at once, wherever the call stands, and nothing is left behind.</summary>
public class CancellationTests
{
    private readonly ManualTimeProvider _time = new();

    /// <summary>Where a call can stand when it is cancelled.</summary>
    public static TheoryData<string> Places => new() { "headers", "silent body", "slow body", "back-off", "gate", "quota", "limiter", "token" };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Cancelling_ends_the_call_at_once_and_leaves_nothing_behind(string place)
    {
        using var cancellation = new CancellationTokenSource();
        var answers = new List<TrackedAnswer>();
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        using var held = place == "limiter" ? limiter.AttemptAcquire() : null;
        using var handler = new ScriptedHandler(_time, (_, token) => AnswerAsync(place, answers, token));
        using var client = VirtualClient.Of(handler, _time, options =>
        {
            options.Throttle.RateLimiter = place == "limiter" ? limiter : null;
            options.Throttle.CallsPerPeriod = place == "quota" ? 1 : null;
            (options.ApiKey, options.AccessTokenProvider) = place == "token" ? ("", new WaitingTokenProvider()) : (options.ApiKey, null);
        });
        if (place is "quota")
        {
            await client.DeleteOneAsync();
        }

        var call = client.DeleteOneAsync(cancellation.Token);
        await VirtualRun.SettleAsync(call);
        call.IsCompleted.Should().BeFalse($"it waits for the {place}");

        VirtualRun.Inline(cancellation.Cancel);
        await VirtualRun.EndAsync(call);

        var waiting = () => call;
        (await waiting.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
        _time.TimerCount.Should().Be(0, "no timer is left");
        answers.Where(answer => !answer.IsDisposed).Should().BeEmpty("no connection is left open");
    }

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_sends_nothing()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => throw new InvalidOperationException("Nothing is sent."));
        using var client = VirtualClient.Of(handler, _time);

        var calling = () => client.DeleteOneAsync(new CancellationToken(canceled: true));

        await calling.Should().ThrowAsync<OperationCanceledException>();
        handler.Calls.Should().BeEmpty();
    }

    private static Task<HttpResponseMessage> AnswerAsync(string place, List<TrackedAnswer> answers, CancellationToken cancellationToken)
    {
        if (place == "headers")
        {
            return Fault.Never(cancellationToken);
        }

        var status = place switch
        {
            "back-off" => HttpStatusCode.ServiceUnavailable,
            "gate" => HttpStatusCode.TooManyRequests,
            _ => HttpStatusCode.Accepted,
        };
        var answer = new TrackedAnswer(status) { Content = place switch { "silent body" => new StreamContent(new SilentStream()), "slow body" => new StreamContent(new ObedientSilentStream()), _ => null } };
        answers.Add(answer);
        return Task.FromResult<HttpResponseMessage>(answer);
    }
}
