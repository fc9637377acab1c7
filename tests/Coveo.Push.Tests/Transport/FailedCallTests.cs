using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

public class FailedCallTests
{
    private readonly RecordingService _service = new();

    /// <summary>Status and body of an answer; the exception's type, reason and code.</summary>
    public static TheoryData<int, string, Type, PushFailure, string?> Answers => new()
    {
        { 400, """{"errorCode":"INVALID_JSON","message":"Invalid JSON."}""", typeof(CoveoPushException), PushFailure.InvalidRequest, "INVALID_JSON" },
        { 400, """{"errorCode":"ORGANIZATION_IS_PAUSED","message":"m"}""", typeof(CoveoPushException), PushFailure.OrganizationPaused, "ORGANIZATION_IS_PAUSED" },
        { 401, """{"errorCode":"INVALID_TOKEN","message":"Token is invalid."}""", typeof(CoveoAuthenticationException), PushFailure.Authentication, "INVALID_TOKEN" },
        { 403, """{"errorCode":"ACCESS_DENIED","message":"m"}""", typeof(CoveoAuthenticationException), PushFailure.AccessDenied, "ACCESS_DENIED" },
        { 403, """{"message":"Forbidden"}""", typeof(CoveoAuthenticationException), PushFailure.AccessDenied, null },
        { 404, """{"errorCode":"ORGANIZATION_NOT_FOUND","message":"m"}""", typeof(CoveoNotFoundException), PushFailure.NotFound, "ORGANIZATION_NOT_FOUND" },
        { 412, """{"errorCode":"SOURCE_DOES_NOT_EXIST","message":"m"}""", typeof(CoveoNotFoundException), PushFailure.NotFound, "SOURCE_DOES_NOT_EXIST" },
        { 412, """{"errorCode":"DOCUMENT_LIMIT_EXCEEDED","message":"m"}""", typeof(CoveoQuotaExceededException), PushFailure.QuotaExceeded, "DOCUMENT_LIMIT_EXCEEDED" },
        { 412, """{"errorCode":"INVALID_PARAMETER","message":"m"}""", typeof(CoveoPushException), PushFailure.InvalidRequest, "INVALID_PARAMETER" },
        { 413, """{"message":"Request Too Long"}""", typeof(CoveoPayloadTooLargeException), PushFailure.PayloadTooLarge, null },
        { 415, """{"errorCode":"UNSUPPORTED_MEDIA_TYPE","message":"m"}""", typeof(CoveoPushException), PushFailure.InvalidRequest, "UNSUPPORTED_MEDIA_TYPE" },
        { 429, """{"errorCode":"TOO_MANY_REQUESTS","message":"m"}""", typeof(CoveoThrottledException), PushFailure.Throttled, "TOO_MANY_REQUESTS" },
        { 429, "", typeof(CoveoThrottledException), PushFailure.Throttled, null },
        { 429, """{"errorCode":"TOO_MANY_DOCUMENTS_DAILY","message":"m"}""", typeof(CoveoQuotaExceededException), PushFailure.QuotaExceeded, "TOO_MANY_DOCUMENTS_DAILY" },
        { 500, """{"errorCode":"INTERNAL_SERVER_ERROR","message":"m"}""", typeof(CoveoPushException), PushFailure.Service, "INTERNAL_SERVER_ERROR" },
        { 502, "<html><head><title>502 Bad Gateway</title></head></html>", typeof(CoveoPushException), PushFailure.Service, null },
        { 503, "", typeof(CoveoPushException), PushFailure.Service, null },
        { 504, """{"message":"Endpoint request timed out"}""", typeof(CoveoPushException), PushFailure.Service, null },
        { 302, "", typeof(CoveoPushException), PushFailure.UnexpectedResponse, null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_refusal_becomes_the_exception_a_caller_can_branch_on(int status, string body, Type type, PushFailure failure, string? code)
    {
        _service.Answers((HttpStatusCode)status, body, headers: ("X-Request-ID", "r-1"));

        var thrown = (await Failing()).Which;

        thrown.Should().BeOfType(type);
        thrown.Failure.Should().Be(failure);
        ((int)thrown.StatusCode!).Should().Be(status);
        thrown.ErrorCode.Should().Be(code);
        thrown.RequestId.Should().Be("r-1");
        thrown.Route.Should().BeSameAs(PushRoutes.DeleteDocument);
        thrown.Message.Should().StartWith($"DeleteDocument (item 'a://b' of source 's1') failed: {status}").And.EndWith("Request ID: r-1.");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("{", "{")]
    [InlineData("null", "null")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("[1]", "[1]")]
    [InlineData("{\"message\":5}", null)]
    [InlineData("{\"Message\":\"Forbidden\"}", "Forbidden")]
    [InlineData("{\"type\":\"X\",\"detail\":\"Details.\"}", "Details.")]
    [InlineData("\uFEFF{\"message\":\"with a mark\"}", "with a mark")]
    [InlineData("plain\r\ntext", "plain  text")]
    [InlineData("<html><title>Sign in</title></html>", "a web page, titled 'Sign in'")]
    [InlineData("<html><body>no title", "a web page")]
    [InlineData("<Error><Code>AccessDenied</Code><Message>Denied.</Message></Error>", "Denied.")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Error><Message>&a;</Message></Error>", "a web page")]
    public async Task A_body_of_any_kind_is_read_as_far_as_it_goes(string body, string? message)
    {
        _service.Answers(HttpStatusCode.BadRequest, body);

        (await Failing()).Which.ServiceMessage.Should().Be(message);
    }

    [Fact]
    public async Task A_long_message_is_cut()
    {
        _service.Answers(HttpStatusCode.BadRequest, new string('x', 200_000));

        (await Failing()).Which.ServiceMessage.Should().Be(new string('x', 500) + "…");
    }

    [Fact]
    public async Task A_web_page_is_no_acceptance_even_with_a_good_status()
    {
        _service.Answers(HttpStatusCode.OK, "<html><title>Sign in to the proxy</title></html>", "text/html; charset=utf-8");

        var thrown = (await Failing()).Which;

        thrown.Failure.Should().Be(PushFailure.UnexpectedResponse);
        thrown.Message.Should().Be(
            "DeleteDocument (item 'a://b' of source 's1') failed: 200, \"a web page, titled 'Sign in to the proxy'\". A Coveo host does not answer so: something else stands at https://api.cloud.coveo.com. "
            + "Check CoveoPushOptions.Region (it is UsEast), and any proxy in between.");
    }

    [Fact]
    public async Task A_wrong_key_says_which_option_to_change()
    {
        _service.Answers(HttpStatusCode.Unauthorized, """{"errorCode":"INVALID_TOKEN","message":"Token is invalid."}""");

        (await Failing()).WithMessage(
            "DeleteDocument (item 'a://b' of source 's1') failed: 401 INVALID_TOKEN, \"Token is invalid.\". https://api.cloud.coveo.com does not know the key: check CoveoPushOptions.ApiKey "
            + "(copied whole, not expired, not disabled), and CoveoPushOptions.Region (it is UsEast), as a key of one region is unknown in another.");
    }

    [Fact]
    public async Task A_wrong_organization_or_region_says_which_option_to_change()
    {
        _service.Answers(HttpStatusCode.NotFound, """{"errorCode":"ORGANIZATION_NOT_FOUND","message":"Organization 'acmeorg1' does not exist."}""");

        (await Failing()).WithMessage("*Check that CoveoPushOptions.OrganizationId ('acmeorg1') is right and lives there: CoveoPushOptions.Region (it is UsEast).");
    }

    [Fact]
    public async Task A_wrong_source_says_so()
    {
        _service.Answers(HttpStatusCode.PreconditionFailed, """{"errorCode":"SOURCE_DOES_NOT_EXIST","message":"m"}""");

        (await Failing()).WithMessage("*412 SOURCE_DOES_NOT_EXIST*Check the source ID;*");
    }

    [Fact]
    public async Task A_token_that_the_service_echoes_is_masked()
    {
        _service.Answers(HttpStatusCode.Unauthorized, $$"""{"errorCode":"INVALID_TOKEN","message":"Token {{RecordingService.ApiKey}} is invalid."}""");

        var thrown = (await Failing()).Which;

        thrown.ServiceMessage.Should().Be("Token *** is invalid.");
        thrown.ToString().Should().NotContain(RecordingService.ApiKey);
    }

    [Fact]
    public async Task No_connection_is_an_exception_of_its_own()
    {
        _service.Fails(() => new HttpRequestException($"No such host. {RecordingService.ApiKey}"));

        var thrown = (await Failing()).Which;

        thrown.Should().BeOfType<CoveoConnectionException>();
        thrown.Message.Should().StartWith("DeleteDocument (item 'a://b' of source 's1') could not reach https://api.cloud.coveo.com, or lost the connection: No such host. ***");
        thrown.InnerException.Should().BeNull("its text holds the key");
    }

    [Fact]
    public async Task What_broke_the_connection_is_kept_where_it_holds_no_secret()
    {
        _service.Fails(() => new HttpRequestException("No such host."));

        (await Failing()).Which.InnerException.Should().BeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task An_answer_that_does_not_come_times_out_by_the_injected_clock()
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new WaitingHandler(never.Task);
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "key", TimeProvider = _service.Time, Retry = { MaxRetries = 0 } }, handler);

        var call = client.Documents.DeleteAsync("s1", "a://b");
        _service.Time.Advance(TimeSpan.FromSeconds(60));

        var waiting = () => call;
        (await waiting.Should().ThrowAsync<CoveoTimeoutException>()).WithMessage("DeleteDocument (item 'a://b' of source 's1') got no good answer from https://api.cloud.coveo.com within 60 s (CoveoPushOptions.Timeouts.Attempt).")
            .Which.Failure.Should().Be(PushFailure.Timeout);
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_a_cancellation_and_no_other_exception()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new WaitingHandler(new TaskCompletionSource<HttpResponseMessage>().Task);
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "key" }, handler);

        var call = client.Documents.DeleteAsync("s1", "a://b", cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        var waiting = () => call;
        await waiting.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_redirect_is_not_followed_so_the_token_stays_where_it_was_sent()
    {
        using var elsewhere = new RawHttpServer();
        using var server = new RawHttpServer($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n");
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "key", Endpoint = server.Address });

        var calling = () => client.Documents.DeleteAsync("s1", "a://b");

        (await calling.Should().ThrowAsync<CoveoPushException>()).Which.Failure.Should().Be(PushFailure.UnexpectedResponse);
        elsewhere.Heads.Should().BeEmpty();
    }

    private Task<FluentAssertions.Specialized.ExceptionAssertions<CoveoPushException>> Failing()
    {
        var calling = () => _service.Client().Documents.DeleteAsync("s1", "a://b");
        return calling.Should().ThrowAsync<CoveoPushException>();
    }
}
