using System.Net;
using System.Threading.RateLimiting;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

public class RetryLimitTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Waits_double_up_to_their_bound()
    {
        using var handler = Always(HttpStatusCode.ServiceUnavailable);
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.MaxDelay = TimeSpan.FromSeconds(10));

        (await FailureAsync(client)).Message.Should().Be(
            "DeleteDocument (item 'https://acme.example/1' of source 's1') failed, after 9 attempts in 55 s: 503.");

        handler.Waits.Select(wait => wait.TotalSeconds).Should().Equal(1, 2, 4, 8, 10, 10, 10, 10);
    }

    [Fact]
    public async Task Jitter_spreads_waits_over_all_of_their_range()
    {
        var drawn = new Queue<double>([0, 0.5, 0.999]);
        using var handler = Always(HttpStatusCode.ServiceUnavailable);
        using var client = VirtualClient.Of(handler, _time, options => (options.Jitter, options.Retry.MaxRetries) = (drawn.Dequeue, 3));

        await FailureAsync(client);

        handler.Waits.Select(wait => wait.TotalSeconds).Should().Equal(0, 1, 3.996);
    }

    [Fact]
    public async Task A_longer_retry_after_than_allowed_ends_the_call_at_once_and_the_others_before_they_are_sent()
    {
        using var handler = Always(HttpStatusCode.TooManyRequests, ("Retry-After", "3600"));
        using var client = VirtualClient.Of(handler, _time);

        var first = await FailureAsync(client);
        _time.Advance(TimeSpan.FromMinutes(5));
        var second = await FailureAsync(client);

        first.Should().BeOfType<CoveoThrottledException>().Which.RetryAfter.Should().Be(TimeSpan.FromHours(1));
        first.Message.Should().EndWith("The service asks to wait 3600 s, longer than CoveoPushOptions.Retry.MaxRetryAfter allows.");
        second.Should().BeOfType<CoveoThrottledException>().Which.RetryAfter.Should().Be(TimeSpan.FromMinutes(10), "after a quarter of an hour one call asks again");
        second.Message.Should().Contain("was not sent: after a 429 all calls of the organization are held back for another 600 s");
        handler.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task When_most_calls_fail_most_repeats_stop()
    {
        using var handler = Always(HttpStatusCode.InternalServerError);
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.Budget = 10);
        for (var i = 0; i < 20; i++)
        {
            await FailureAsync(client);
        }

        handler.Calls.Should().HaveCount(20 + 10, "twenty calls, and the ten repeats that the budget pays for");
        (await FailureAsync(client)).Message.Should().Contain("It was not tried again: most calls fail, and CoveoPushOptions.Retry.Budget is spent.");
    }

    [Fact]
    public async Task Successes_refill_the_budget()
    {
        var fails = true;
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(fails ? HttpStatusCode.InternalServerError : HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.Budget = 1);
        await FailureAsync(client);
        fails = false;
        for (var i = 0; i < 10; i++)
        {
            await client.DeleteOneAsync();
        }

        fails = true;
        handler.Calls.Clear();
        await FailureAsync(client);

        handler.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_time_for_a_call_ends_it_in_the_middle_of_a_wait()
    {
        using var handler = Always(HttpStatusCode.ServiceUnavailable);
        using var client = VirtualClient.Of(handler, _time, options =>
        {
            options.Timeouts.Attempt = TimeSpan.FromSeconds(1);
            options.Timeouts.Call = TimeSpan.FromSeconds(5);
            options.Retry.MaxRetryAfter = TimeSpan.FromSeconds(5);
        });

        var failure = await FailureAsync(client);

        failure.Should().BeOfType<CoveoTimeoutException>();
        failure.Message.Should().Contain("within 5 s (CoveoPushOptions.Timeouts.Call), after 3 attempts in 5 s");
        failure.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable, "that was the last answer");
        failure.Attempts.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_quota_of_the_client_spreads_calls_over_time()
    {
        using var handler = Always(HttpStatusCode.Accepted);
        using var client = VirtualClient.Of(handler, _time, options => (options.Throttle.CallsPerPeriod, options.Throttle.Period) = (2, TimeSpan.FromSeconds(10)));

        var calls = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.DeleteOneAsync()));
        await _time.CompleteAsync(calls);

        var start = handler.SentAt[0];
        handler.SentAt.Select(moment => (moment - start).TotalSeconds).Should().Equal(0, 0, 10, 10, 20, 20);
    }

    [Fact]
    public async Task A_limiter_of_the_caller_is_asked_and_its_no_is_an_error()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 });
        using var held = limiter.AttemptAcquire();
        using var handler = Always(HttpStatusCode.Accepted);
        using var client = VirtualClient.Of(handler, _time, options => options.Throttle.RateLimiter = limiter);

        (await FailureAsync(client)).Should().BeOfType<CoveoThrottledException>().Which.Message.Should().Contain("RateLimiter");
        held.Dispose();
        await client.DeleteOneAsync();

        handler.Calls.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_last_429_of_a_call_holds_back_the_others_too(int retries)
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => Task.FromResult(Throttled(attempt <= retries + 1 ? "60" : null)));
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.MaxRetries = retries);
        (await FailureAsync(client)).Failure.Should().Be(PushFailure.Throttled);

        var next = client.DeleteOneAsync();
        await _time.CompleteAsync(next);
        await next;

        handler.Waits.Last().Should().Be(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_quota_is_kept_when_the_gate_opens_on_many_who_waited()
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => Task.FromResult(Throttled(attempt == 1 ? "100" : null)));
        using var client = VirtualClient.Of(handler, _time, options => (options.Throttle.CallsPerPeriod, options.Throttle.Period) = (10, TimeSpan.FromMinutes(1)));

        var calls = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.DeleteOneAsync()));
        await _time.CompleteAsync(calls);
        await calls;

        var sent = handler.SentAt;
        sent.Where((moment, i) => i >= 10 && moment - sent[i - 10] < TimeSpan.FromMinutes(1)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_quota_goes_on_serving_after_callers_gave_up_in_its_queue()
    {
        using var handler = Always(HttpStatusCode.Accepted);
        using var client = VirtualClient.Of(handler, _time, options => (options.Throttle.CallsPerPeriod, options.Throttle.Period) = (1, TimeSpan.FromMinutes(1)));
        using var cancellation = new CancellationTokenSource();
        await client.DeleteOneAsync();
        var leaving = Enumerable.Range(0, 100).Select(_ => client.DeleteOneAsync(cancellation.Token)).ToList();
        VirtualRun.Inline(cancellation.Cancel);
        foreach (var call in leaving)
        {
            await VirtualRun.EndAsync(call);
        }

        var staying = client.DeleteOneAsync();
        await _time.CompleteAsync(staying);
        await staying;

        handler.Waits.Should().Equal(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_limiter_that_counts_calls_in_flight_holds_its_permit_while_the_call_lasts()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new ScriptedHandler(_time, (attempt, _) => attempt == 1 ? answer.Task : Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time, options => options.Throttle.RateLimiter = limiter);

        var first = client.DeleteOneAsync();
        var second = client.DeleteOneAsync();
        await VirtualRun.SettleAsync(second);
        handler.Calls.Should().ContainSingle();
        answer.SetResult(new HttpResponseMessage(HttpStatusCode.Accepted));
        await first;
        await second;

        handler.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_handler_that_gives_up_by_itself_is_a_lost_connection_and_tried_again()
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => attempt == 1 ? throw new TaskCanceledException("connect", new TimeoutException()) : Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time);

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);
        await call;

        handler.Calls.Should().HaveCount(2);
    }

    private static HttpResponseMessage Throttled(string? retryAfter)
    {
        var message = new HttpResponseMessage(retryAfter is null ? HttpStatusCode.Accepted : HttpStatusCode.TooManyRequests);
        message.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return message;
    }

    private ScriptedHandler Always(HttpStatusCode status, params (string Name, string Value)[] headers) => new(_time, (_, _) =>
    {
        var message = new HttpResponseMessage(status);
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(message);
    });

    private async Task<CoveoPushException> FailureAsync(CoveoPushClient client)
    {
        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);
        var waiting = () => call;
        return (await waiting.Should().ThrowAsync<CoveoPushException>()).Which;
    }
}
