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
