using System.Net;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>How an answer is read: how much of it, and what its headers say.</summary>
public class AnswerTests
{
    private static readonly DateTimeOffset Noon = new(2025, 2, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData("X-Request-ID")]
    [InlineData("x-amzn-RequestId")]
    [InlineData("x-amz-request-id")]
    [InlineData("x-amz-apigw-id")]
    public async Task The_request_id_is_found_under_the_name_that_each_host_gives_it(string header)
    {
        (await ReadAsync(HttpStatusCode.Accepted, (header, "r-1"))).RequestId.Should().Be("r-1");
    }

    [Fact]
    public async Task The_services_own_request_id_comes_before_that_of_its_gateway_unless_it_is_empty()
    {
        (await ReadAsync(HttpStatusCode.Accepted, ("x-amz-apigw-id", "gateway"), ("X-Request-ID", "service"))).RequestId.Should().Be("service");
        (await ReadAsync(HttpStatusCode.Accepted, ("x-amz-apigw-id", "gateway"), ("X-Request-ID", ""))).RequestId.Should().Be("gateway");
        (await ReadAsync(HttpStatusCode.Accepted)).RequestId.Should().BeNull();
    }

    [Fact]
    public async Task A_wait_is_only_read_from_a_refusal_and_by_the_services_own_clock()
    {
        const string In90Seconds = "Mon, 03 Feb 2025 12:01:30 GMT";

        (await ReadAsync(HttpStatusCode.Accepted, ("Retry-After", "5"))).RetryAfter.Should().BeNull();
        (await ReadAsync(HttpStatusCode.ServiceUnavailable, ("Retry-After", "5"))).RetryAfter.Should().Be(TimeSpan.FromSeconds(5));
        (await ReadAsync(HttpStatusCode.ServiceUnavailable, ("Date", "Mon, 03 Feb 2025 12:00:00 GMT"), ("Retry-After", In90Seconds))).RetryAfter.Should().Be(TimeSpan.FromSeconds(90));
        (await ReadAsync(HttpStatusCode.ServiceUnavailable, ("Retry-After", In90Seconds))).RetryAfter.Should().Be(Noon.AddSeconds(90) - _time.GetUtcNow(), "without a date of the service's the local clock must do");
    }

    [Theory]
    [InlineData("block", true)]
    [InlineData("allow", false)]
    [InlineData("", false)]
    public async Task Only_the_word_of_the_firewall_itself_is_a_block(string value, bool isBlock)
    {
        (await ReadAsync(HttpStatusCode.Forbidden, ("x-coveo-waf-action", value))).IsFirewallBlock.Should().Be(isBlock);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4096, 4096)]
    [InlineData(4097, 4097)]
    [InlineData(63_999, 63_999)]
    [InlineData(64_000, 64_000)]
    [InlineData(64_001, 64_000)]
    [InlineData(200_000, 64_000)]
    public async Task The_body_of_a_refusal_is_cut_at_64_000_bytes(int length, int read)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i % 251)).ToArray();
        foreach (var content in new HttpContent[] { new ByteArrayContent(bytes), new StreamContent(OfUnknownLength(bytes)) })
        {
            using var answer = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = content };

            (await ResponseReader.ReadAsync(answer, _time, CancellationToken.None)).Body.ToArray().Should().Equal(bytes[..read]);
        }
    }

    [Fact]
    public async Task A_good_answer_is_read_whole_and_not_in_part()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i % 251)).ToArray();
        using var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(OfUnknownLength(bytes)) };

        (await ResponseReader.ReadAsync(answer, _time, CancellationToken.None)).Body.ToArray().Should().Equal(bytes);
    }

    [Fact]
    public async Task A_good_answer_of_more_than_64_000_000_bytes_is_refused()
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new ZeroStream(64_000_001)) };

        var thrown = (await FluentActions.Awaiting(() => ResponseReader.ReadAsync(answer, _time, CancellationToken.None)).Should().ThrowAsync<CoveoPushException>()).Which;

        thrown.Message.Should().Be("The answer is longer than 64000000 bytes: the service does not answer so. Check what stands at the address.");
        thrown.Failure.Should().Be(PushFailure.UnexpectedResponse);
    }

    [Fact]
    public async Task A_refusal_that_breaks_off_is_read_as_far_as_it_came_and_a_good_answer_is_not()
    {
        using var refusal = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new BreakingStream()) };
        using var good = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) };

        (await ResponseReader.ReadAsync(refusal, _time, CancellationToken.None)).Body.ToArray().Should().Equal((byte)'{');
        await FluentActions.Awaiting(() => ResponseReader.ReadAsync(good, _time, CancellationToken.None)).Should().ThrowAsync<IOException>();
    }

    [Theory]
    [InlineData("https://elsewhere.example/x", "DELETE")]
    [InlineData("https://api.cloud.coveo.com/push/v1/elsewhere", "DELETE")]
    [InlineData(null, "GET")]
    public async Task An_answer_that_came_after_a_redirect_is_no_answer(string? address, string method)
    {
        ScriptedHandler? redirecting = null;
        using var scripted = redirecting = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = new HttpRequestMessage(new HttpMethod(method), address ?? redirecting!.Calls[^1].Address.AbsoluteUri),
        }));
        using var client = VirtualClient.Of(scripted, _time);

        var thrown = (await FluentActions.Awaiting(() => client.DeleteOneAsync()).Should().ThrowAsync<CoveoPushException>()).Which;

        thrown.Message.Should().Be(
            $"The answer came from {new Uri(address ?? "https://api.cloud.coveo.com").GetLeftPart(UriPartial.Authority)}, another address than was called: the HTTP handler follows redirects. Turn that off (AllowAutoRedirect = false); what was sent may not have arrived.");
        thrown.Failure.Should().Be(PushFailure.UnexpectedResponse);
        thrown.StatusCode.Should().Be(HttpStatusCode.OK);
        thrown.Route.Should().BeSameAs(PushRoutes.DeleteDocument);
    }

    private static ForwardOnlyStream OfUnknownLength(byte[] bytes)
    {
        var stream = new ForwardOnlyStream();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }

    private async Task<PushResponse> ReadAsync(HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        using var answer = new HttpResponseMessage(status);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return await ResponseReader.ReadAsync(answer, _time, CancellationToken.None);
    }
}
