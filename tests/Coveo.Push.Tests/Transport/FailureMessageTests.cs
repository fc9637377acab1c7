using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>What the exception of a call says when no good answer came: after how many attempts, in which time, and what was known last.</summary>
public class FailureMessageTests
{
    private const string Deletion = "DeleteDocument (item 'https://acme.example/1' of source 's1')";

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_call_that_the_gate_holds_back_after_an_attempt_was_not_sent_again()
    {
        using var handler = Steps(_ => Status(500), _ => Status(503));
        using var client = VirtualClient.Of(handler, _time);

        var call = client.DeleteOneAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        ThrottleGates.Of(EndpointResolver.Resolve(new CoveoPushOptions().Region), "acmeorg1", _time).Close(TimeSpan.FromMinutes(10));
        _time.Advance(TimeSpan.FromSeconds(2));

        var failure = await FailureOf<CoveoThrottledException>(call);
        failure.Message.Should().Be(
            $"{Deletion} was not sent again: after a 429 all calls of the organization are held back for another 598 s, longer than CoveoPushOptions.Retry.MaxRetryAfter allows.");
        failure.Failure.Should().Be(PushFailure.Throttled);
        failure.RetryAfter.Should().Be(TimeSpan.FromSeconds(598));
        failure.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable, "that was the last answer");
        failure.Route.Should().BeSameAs(PushRoutes.DeleteDocument);
        failure.Attempts.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_says_so_with_the_last_status_that_came()
    {
        using var handler = Steps(_ => Status(500), _ => Status(503), Fault.Never);
        using var client = VirtualClient.Of(handler, _time, options => (options.Retry.MaxRetries, options.Timeouts.Attempt) = (2, TimeSpan.FromSeconds(10.5)));

        var failure = await FailureOf<CoveoTimeoutException>(client.DeleteOneAsync());

        failure.Message.Should().Be($"{Deletion} got no good answer from https://api.cloud.coveo.com within 10.5 s (CoveoPushOptions.Timeouts.Attempt), after 3 attempts in 13.5 s.");
        failure.Failure.Should().Be(PushFailure.Timeout);
        failure.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        failure.InnerException.Should().BeOfType<Polly.Timeout.TimeoutRejectedException>();
    }

    [Fact]
    public async Task A_call_that_must_not_act_twice_is_not_tried_again_after_a_time_out()
    {
        using var handler = Steps(Fault.Never);
        using var client = VirtualClient.Of(handler, _time, options => options.Timeouts.Attempt = TimeSpan.FromSeconds(10));

        var failure = await FailureOf<CoveoTimeoutException>(client.Sources.CreateAsync(new SourceDefinition("S", SourceVisibility.Secured)));

        failure.Message.Should().EndWith(
            " got no good answer from https://platform.cloud.coveo.com within 10 s (CoveoPushOptions.Timeouts.Attempt). It was not tried again: the service may have acted, and must not act twice. Look before you repeat it.");
        failure.StatusCode.Should().BeNull();
    }

    [Fact]
    public async Task A_connection_that_stays_lost_tells_how_often_it_was_tried()
    {
        using var handler = Steps(_ => throw new HttpRequestException("Reset."));
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.MaxRetries = 2);

        var failure = await FailureOf<CoveoConnectionException>(client.DeleteOneAsync());

        failure.Message.Should().Be(
            $"{Deletion} could not reach https://api.cloud.coveo.com, or lost the connection, after 3 attempts in 3 s: Reset. Check the network, and CoveoPushOptions.Region (it is UsEast).");
        failure.StatusCode.Should().BeNull();
    }

    [Fact]
    public async Task A_connection_that_is_lost_when_the_budget_is_spent_says_that_it_was_not_tried_again()
    {
        using var handler = Steps(_ => throw new HttpRequestException("Reset."));
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.Budget = 1);

        var failure = await FailureOf<CoveoConnectionException>(client.DeleteOneAsync());

        failure.Message.Should().Be(
            $"{Deletion} could not reach https://api.cloud.coveo.com, or lost the connection, after 2 attempts in 1 s: Reset. It was not tried again: most calls fail, and CoveoPushOptions.Retry.Budget is spent. Check the network, and CoveoPushOptions.Region (it is UsEast).");
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_tried_again()
    {
        using var handler = Steps(_ => throw new HttpRequestException("Not secure.", new System.Security.Authentication.AuthenticationException("Not trusted.")));
        using var client = VirtualClient.Of(handler, _time);

        var failure = await FailureOf<CoveoConnectionException>(client.DeleteOneAsync());

        failure.Attempts.Should().ContainSingle().Which.MayHaveActed.Should().BeFalse();
    }

    [Fact]
    public async Task A_wait_of_less_than_a_second_too_long_is_told_to_the_millisecond()
    {
        using var handler = Steps(_ => Status(503, "300.25"));
        using var client = VirtualClient.Of(handler, _time);

        var failure = await FailureOf<CoveoPushException>(client.DeleteOneAsync());

        failure.Message.Should().Be($"{Deletion} failed: 503. The service asks to wait 300.25 s, longer than CoveoPushOptions.Retry.MaxRetryAfter allows.");
    }

    [Fact]
    public async Task An_upload_that_stays_refused_tells_how_often_it_was_tried()
    {
        using var handler = Steps(_ => Status(503));
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.MaxRetries = 2);

        var failure = await FailureOf<CoveoPushException>(client.Files.UploadAsync(
            new FileContainer { FileId = "f1", UploadUri = new Uri("https://storage.example/f1"), RequiredHeaders = new Dictionary<string, string>() }, new byte[] { 1 }));

        failure.Message.Should().Be("Upload to file container f1 failed, after 3 attempts in 3 s: 503.");
        failure.Attempts.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_fault_of_this_process_that_quotes_the_key_tells_it_masked_and_keeps_its_cause_to_itself()
    {
        using var handler = Steps(_ => throw new InvalidOperationException("xx11111111-key is not handled."));
        using var client = VirtualClient.Of(handler, _time);

        var failure = await FailureOf<CoveoPushException>(client.DeleteOneAsync());

        failure.Message.Should().Be($"{Deletion} failed: *** is not handled. The fault lies in this process, not in the service.");
        failure.InnerException.Should().BeNull();
    }

    [Fact]
    public async Task A_client_that_is_used_after_its_end_says_so_and_not_that_a_call_failed()
    {
        using var handler = Steps(_ => Status(202));
        var client = VirtualClient.Of(handler, _time);
        client.Dispose();

        await FluentActions.Awaiting(() => client.DeleteOneAsync()).Should().ThrowAsync<ObjectDisposedException>();
    }

    private static Task<HttpResponseMessage> Status(int status, string? retryAfter = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(answer);
    }

    /// <summary>A service that takes a step for each attempt, and the last one for all that follow.</summary>
    private ScriptedHandler Steps(params Func<CancellationToken, Task<HttpResponseMessage>>[] steps) =>
        new(_time, (attempt, token) => steps[Math.Min(attempt, steps.Length) - 1](token));

    private async Task<TFailure> FailureOf<TFailure>(Task call)
        where TFailure : CoveoPushException
    {
        await _time.CompleteAsync(call);
        return (await FluentActions.Awaiting(() => call).Should().ThrowAsync<TFailure>()).Which;
    }
}
