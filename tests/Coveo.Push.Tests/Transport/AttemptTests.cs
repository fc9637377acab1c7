using System.Net;
using System.Net.Sockets;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>What the exception of a call keeps of each attempt: what came of it in a word or two, and whether the service may have acted.</summary>
public class AttemptTests
{
    private readonly RecordingService _service = new();

    [Theory]
    [InlineData(302, true)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task A_4xx_tells_that_the_service_has_not_acted_unless_it_is_a_time_out_of_something_in_between(int status, bool mayHaveActed)
    {
        _service.Answers((HttpStatusCode)status, """{"errorCode":"THE_CODE","message":"m"}""");

        var attempt = await OnlyAttemptAsync();

        attempt.StatusCode.Should().Be((HttpStatusCode)status);
        attempt.Problem.Should().Be("THE_CODE");
        attempt.MayHaveActed.Should().Be(mayHaveActed);
        attempt.WaitAfter.Should().BeNull();
    }

    public static TheoryData<Func<Exception>, string, bool> Faults => new()
    {
        { () => new HttpRequestException("Refused.", new SocketException((int)SocketError.ConnectionRefused)), "no connection", false },
        { () => new HttpRequestException("No such host.", new SocketException((int)SocketError.HostNotFound)), "no connection", false },
        { () => new HttpRequestException("Reset.", new IOException("Reset.", new SocketException((int)SocketError.ConnectionReset))), "connection lost", true },
        { () => new HttpRequestException("Unreachable.", new SocketException((int)SocketError.NetworkUnreachable)), "connection lost", true },
        { () => new IOException("Broken."), "connection lost", true },
        { () => new InvalidOperationException("A handler is broken."), "InvalidOperationException", true },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_broke_below_is_told_in_a_word_or_two(Func<Exception> fault, string problem, bool mayHaveActed)
    {
        _service.Fails(fault);

        var attempt = await OnlyAttemptAsync();

        attempt.StatusCode.Should().BeNull();
        attempt.Problem.Should().Be(problem);
        attempt.MayHaveActed.Should().Be(mayHaveActed);
    }

    [Fact]
    public async Task An_attempt_that_got_no_answer_in_time_says_so()
    {
        var time = new ManualTimeProvider();
        using var handler = new ScriptedHandler(time, (_, cancellation) => Fault.Never(cancellation));
        using var client = VirtualClient.Of(handler, time, options => (options.Retry.MaxRetries, options.Timeouts.Attempt) = (0, TimeSpan.FromSeconds(20)));
        var begun = time.GetUtcNow();

        var call = client.DeleteOneAsync();
        await time.CompleteAsync(call);

        var failure = (await FluentActions.Awaiting(() => call).Should().ThrowAsync<CoveoTimeoutException>()).Which;
        failure.Attempts.Should().ContainSingle().Which.Should().Be(new PushAttempt
        {
            StartedAt = begun,
            Duration = TimeSpan.FromSeconds(20),
            Problem = "no answer in time, or cancelled",
            MayHaveActed = true,
        });
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_says_what_it_lacks_with_its_status()
    {
        _service.Answers(HttpStatusCode.Created, "{}", headers: ("X-Request-ID", "r-1"));

        var failure = (await FluentActions.Awaiting(() => _service.Client().Files.CreateAsync()).Should().ThrowAsync<CoveoPushException>()).Which;

        var attempt = failure.Attempts.Should().ContainSingle().Subject;
        attempt.StatusCode.Should().Be(HttpStatusCode.Created);
        failure.Message.Should().Be($"CreateFileContainer was answered with 201, but {attempt.Problem}. Check that https://api.cloud.coveo.com is a Coveo host.");
        failure.Failure.Should().Be(PushFailure.UnexpectedResponse);
        failure.StatusCode.Should().Be(HttpStatusCode.Created);
        failure.RequestId.Should().Be("r-1");
    }

    [Fact]
    public async Task A_fault_of_this_process_is_not_blamed_on_the_service()
    {
        _service.Fails(() => new InvalidOperationException("A handler is broken."));

        var failure = (await FluentActions.Awaiting(() => _service.Client().Documents.DeleteAsync("s1", "a://b")).Should().ThrowAsync<CoveoPushException>()).Which;

        failure.Message.Should().Be("DeleteDocument (item 'a://b' of source 's1') failed: A handler is broken. The fault lies in this process, not in the service.");
        failure.Failure.Should().Be(PushFailure.Unknown);
        failure.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task A_service_that_is_not_reached_is_named_with_what_to_check()
    {
        _service.Fails(() => new HttpRequestException("No such host."));

        var failure = (await FluentActions.Awaiting(() => _service.Client().Documents.DeleteAsync("s1", "a://b")).Should().ThrowAsync<CoveoConnectionException>()).Which;

        failure.Message.Should().Be(
            "DeleteDocument (item 'a://b' of source 's1') could not reach https://api.cloud.coveo.com, or lost the connection: No such host. Check the network, and CoveoPushOptions.Region (it is UsEast).");
        failure.Failure.Should().Be(PushFailure.Connection);
    }

    [Fact]
    public async Task A_call_that_must_not_be_made_twice_says_why_it_was_not_tried_again()
    {
        var time = new ManualTimeProvider();
        using var handler = new ScriptedHandler(time, (_, _) => throw new IOException("Broken."));
        using var client = VirtualClient.Of(handler, time);

        var failure = (await FluentActions.Awaiting(() => client.Sources.CreateAsync(new SourceDefinition("S", SourceVisibility.Secured))).Should().ThrowAsync<CoveoConnectionException>()).Which;

        failure.Message.Should().EndWith(
            " could not reach https://platform.cloud.coveo.com, or lost the connection: Broken. It was not tried again: the service may have acted, and must not act twice. Look before you repeat it. Check the network, and CoveoPushOptions.Region (it is UsEast).");
        handler.Calls.Should().ContainSingle();
    }

    private async Task<PushAttempt> OnlyAttemptAsync()
    {
        var calling = () => _service.Client().Documents.DeleteAsync("s1", "a://b");
        return (await calling.Should().ThrowAsync<CoveoPushException>()).Which.Attempts.Should().ContainSingle().Subject;
    }
}
