using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

public class FailedUploadTests
{
    private static readonly FileContainer Container = new()
    {
        FileId = "f1",
        UploadUri = new Uri("https://bucket.s3.amazonaws.com/f1?X-Amz-Signature=topsecret"),
        RequiredHeaders = new Dictionary<string, string>(),
    };

    private readonly RecordingService _service = new();

    [Theory]
    [InlineData(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>", PushFailure.UploadRefused, "AccessDenied", typeof(CoveoPushException))]
    [InlineData(413, "", PushFailure.PayloadTooLarge, null, typeof(CoveoPayloadTooLargeException))]
    [InlineData(500, "<Error><Code>InternalError</Code></Error>", PushFailure.Service, "InternalError", typeof(CoveoPushException))]
    [InlineData(503, "<Error><Code>SlowDown</Code></Error>", PushFailure.Service, "SlowDown", typeof(CoveoPushException))]
    [InlineData(301, "", PushFailure.UnexpectedResponse, null, typeof(CoveoPushException))]
    public async Task An_upload_that_storage_does_not_take_is_never_silent(int status, string body, PushFailure failure, string? code, Type type)
    {
        _service.Answers((HttpStatusCode)status, body, "application/xml", ("x-amz-request-id", "s3-1"));

        var thrown = (await Failing()).Which;

        thrown.Should().BeOfType(type);
        thrown.Failure.Should().Be(failure);
        thrown.ErrorCode.Should().Be(code);
        thrown.RequestId.Should().Be("s3-1");
        thrown.Route.Should().BeNull();
        thrown.Message.Should().StartWith($"Upload to file container f1 failed: {status}");
    }

    [Theory]
    [InlineData(403, "AccessDenied", typeof(CoveoPushException), PushFailure.UploadRefused, " The URL is older than 60 minutes, was used already, or was sent with other headers than the container requires: create a new file container.")]
    [InlineData(400, "ExpiredToken", typeof(CoveoPushException), PushFailure.UploadRefused, " The URL is older than 60 minutes, was used already, or was sent with other headers than the container requires: create a new file container.")]
    [InlineData(400, "EntityTooSmall", typeof(CoveoPushException), PushFailure.UnexpectedResponse, "")]
    [InlineData(404, "ExpiredToken", typeof(CoveoPushException), PushFailure.UnexpectedResponse, "")]
    [InlineData(408, "RequestTimeout", typeof(CoveoTimeoutException), PushFailure.Timeout, "")]
    [InlineData(413, "EntityTooLarge", typeof(CoveoPayloadTooLargeException), PushFailure.PayloadTooLarge, " A file container holds 256 MB: split the batch, or compress the body.")]
    [InlineData(429, "SlowDown", typeof(CoveoThrottledException), PushFailure.Throttled, "")]
    [InlineData(499, "ClientClosed", typeof(CoveoPushException), PushFailure.UnexpectedResponse, "")]
    [InlineData(500, "InternalError", typeof(CoveoPushException), PushFailure.Service, "")]
    public async Task A_refused_upload_says_what_storage_said_and_what_to_do(int status, string code, Type type, PushFailure failure, string advice)
    {
        _service.Answers((HttpStatusCode)status, $"<Error><Code>{code}</Code><Message>No.</Message></Error>", "application/xml", ("Retry-After", "7"));

        var thrown = (await Failing()).Which;

        thrown.Message.Should().Be($"Upload to file container f1 failed: {status} {code}, \"No.\".{advice}");
        thrown.Should().BeOfType(type);
        thrown.Failure.Should().Be(failure);
        thrown.StatusCode.Should().Be((HttpStatusCode)status);
        thrown.ErrorCode.Should().Be(code);
        thrown.ServiceMessage.Should().Be("No.");
        thrown.RetryAfter.Should().Be(TimeSpan.FromSeconds(7));
        thrown.Attempts.Should().ContainSingle();
    }

    [Fact]
    public async Task Storage_that_says_nothing_is_quoted_with_its_status_alone()
    {
        _service.Answers(HttpStatusCode.ServiceUnavailable);

        (await Failing()).Which.Message.Should().Be("Upload to file container f1 failed: 503.");
    }

    [Fact]
    public async Task Storage_that_is_not_reached_is_named()
    {
        _service.Fails(() => new HttpRequestException("reset"));

        var thrown = (await Failing()).Which;

        thrown.Message.Should().Be("Upload to file container f1 could not reach bucket.s3.amazonaws.com, or lost the connection: reset The container must not be handed over.");
        thrown.Failure.Should().Be(PushFailure.Connection);
        thrown.InnerException.Should().BeOfType<HttpRequestException>();
        thrown.Attempts.Should().ContainSingle();
    }

    [Fact]
    public async Task A_fault_of_this_process_is_not_blamed_on_storage()
    {
        _service.Fails(() => new InvalidOperationException("A handler is broken."));

        var thrown = (await Failing()).Which;

        thrown.Message.Should().Be("Upload to file container f1 failed: A handler is broken. The fault lies in this process, not in storage. The container must not be handed over.");
        thrown.Failure.Should().Be(PushFailure.Unknown);
        thrown.InnerException.Should().BeOfType<InvalidOperationException>();
        thrown.Attempts.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, "within 60 s. Raise CoveoPushOptions.Timeouts.UploadAttempt if the link is slow.")]
    [InlineData(1, "within 90 s, after 2 attempts in 90 s. Raise CoveoPushOptions.Timeouts.Upload if the link is slow.")]
    public async Task An_upload_that_does_not_end_names_the_option_that_gives_it_longer(int retries, string end)
    {
        var time = new ManualTimeProvider();
        using var handler = new WaitingHandler(new TaskCompletionSource<HttpResponseMessage>().Task);
        using var client = VirtualClient.Of(handler, time, options =>
        {
            options.Retry.MaxRetries = retries;
            (options.Timeouts.Upload, options.Timeouts.UploadAttempt) = (TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(60));
        });

        var uploading = client.Files.UploadAsync(Container, new byte[] { 1 });
        await time.CompleteAsync(uploading);

        var thrown = (await FluentActions.Awaiting(() => uploading).Should().ThrowAsync<CoveoTimeoutException>()).Which;
        thrown.Message.Should().Be("Upload to file container f1 was not done " + end);
        thrown.Failure.Should().Be(PushFailure.Timeout);
    }

    [Fact]
    public async Task The_signed_url_shows_in_no_exception()
    {
        _service.Fails(() => new HttpRequestException("reset"));

        var thrown = (await Failing()).Which;

        thrown.Should().BeOfType<CoveoConnectionException>();
        thrown.ToString().Should().NotContain("topsecret");
    }

    private Task<FluentAssertions.Specialized.ExceptionAssertions<CoveoPushException>> Failing()
    {
        var uploading = () => _service.Client().Files.UploadAsync(Container, new byte[] { 1 });
        return uploading.Should().ThrowAsync<CoveoPushException>();
    }
}
