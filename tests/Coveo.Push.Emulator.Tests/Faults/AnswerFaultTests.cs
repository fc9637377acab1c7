using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Faults;

/// <summary>Faults that answer instead of the operation.</summary>
public sealed class AnswerFaultTests : JournalTest
{
    [Theory]
    [InlineData(400, "INVALID_JSON")]
    [InlineData(401, "INVALID_TOKEN")]
    [InlineData(403, "ACCESS_DENIED")]
    [InlineData(404, "ORGANIZATION_NOT_FOUND")]
    [InlineData(412, "INVALID_PARAMETER")]
    [InlineData(415, "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData(429, "TOO_MANY_REQUESTS")]
    [InlineData(500, "INTERNAL_SERVER_ERROR")]
    public async Task A_status_has_the_code_the_service_documents_for_it(int status, string errorCode)
    {
        Emulator.Faults.Add(new EmulatorFault { Status = status });

        (await PutAsync("http://a", "{}")).ShouldBeError(status, errorCode);
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(413)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_of_the_gateway_has_a_message_only(int status)
    {
        Emulator.Faults.Add(new EmulatorFault { Status = status });

        (await PutAsync("http://a", "{}")).ShouldBeGatewayError(status);
    }

    [Fact]
    public async Task Code_and_body_can_be_given()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 429, ErrorCode = "TOO_MANY_DOCUMENTS_DAILY", Times = 1 });
        Emulator.Faults.Add(new EmulatorFault { Status = 500, Body = "not json" });

        (await PutAsync("http://a", "{}")).ShouldBeError(429, "TOO_MANY_DOCUMENTS_DAILY");
        (await PutAsync("http://a", "{}")).Text.Should().Be("not json");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("Mon, 03 Feb 2025 04:05:08 GMT")]
    public async Task Retry_after_has_both_forms(string retryAfter)
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 429, RetryAfter = retryAfter });

        (await PutAsync("http://a", "{}")).Headers["Retry-After"].Should().Be(retryAfter);
    }

    [Theory]
    [InlineData(null, 502, "502 Bad Gateway")]
    [InlineData(200, 200, "200 OK")]
    public async Task A_proxy_answers_with_a_page(int? status, int expected, string title)
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Html, Status = status });

        var answer = await PutAsync("http://a", "{}");

        answer.Status.Should().Be(expected);
        answer.MediaType.Should().Be("text/html");
        answer.Text.Should().Contain($"<title>{title}</title>");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(403, "AccessDenied")]
    [InlineData(503, "SlowDown")]
    [InlineData(500, "InternalError")]
    [InlineData(null, "SlowDown")]
    public async Task The_storage_refuses_uploads_in_its_own_words(int? status, string code)
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.S3, Status = status, Times = 1 });
        var target = await CreateContainerAsync();

        var refused = await target.PutAsync(Anonymous, "{}"u8.ToArray());
        var retried = await target.PutAsync(Anonymous, "{}"u8.ToArray());

        refused.Status.Should().Be(status ?? 503);
        refused.MediaType.Should().Be("application/xml");
        refused.Text.Should().Contain($"<Error><Code>{code}</Code>");
        retried.Status.Should().Be(200);
    }

    [Fact]
    public async Task A_large_body_is_read_before_the_answer_is_given()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.S3 });
        var target = await CreateContainerAsync();

        (await target.PutAsync(Anonymous, new byte[32 * 1024 * 1024])).Status.Should().Be(503);

        ((long)(await LastRequestAsync())["requestBytes"]!).Should().Be(32 * 1024 * 1024);
    }
}
