using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>What is learnt of a call beside its answer: the service's time, whether it may have acted twice, tokens that must stay inside.</summary>
public class CallFactsTests
{
    private const string ServiceTime = "Mon, 03 Feb 2025 12:00:00 GMT";

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(HttpStatusCode.Accepted, true)]
    [InlineData(HttpStatusCode.BadRequest, false)]
    public async Task Only_a_good_answer_tells_the_time_of_the_service(HttpStatusCode status, bool isTold)
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(status, date: ServiceTime));
        var transport = Transport(handler);

        await IgnoringFailure(transport.SendAsync(Deletion(), CancellationToken.None));

        transport.Clock.Told.Should().Be(isTold ? new DateTimeOffset(2025, 2, 3, 12, 0, 0, TimeSpan.Zero) : null);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.Accepted, false)]
    public async Task An_answer_may_be_to_a_repetition_if_an_attempt_before_it_may_have_acted(HttpStatusCode first, bool mayBeRepetition)
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => Answer(attempt == 1 ? first : HttpStatusCode.Accepted));

        var call = Transport(handler).SendAsync(Deletion(), CancellationToken.None);
        await _time.CompleteAsync(call);

        (await call).MayBeRepetition.Should().Be(mayBeRepetition);
    }

    [Fact]
    public async Task An_answer_that_lacks_what_the_call_is_for_is_tried_again()
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => Answer(HttpStatusCode.Accepted, attempt == 1 ? "" : "whole"));

        var call = Transport(handler).SendAsync(Deletion().Needs(response => response.Body.Length == 0 ? "it is empty" : null), CancellationToken.None);
        await _time.CompleteAsync(call);

        Encoding.UTF8.GetString((await call).Body.ToArray()).Should().Be("whole");
        handler.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refusal_is_not_asked_for_what_the_call_is_for()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(HttpStatusCode.NotFound));

        var calling = () => Transport(handler).SendAsync(Deletion().Needs(_ => "it is empty"), CancellationToken.None);

        await calling.Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task An_answer_knows_the_token_that_it_was_asked_for_with()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(HttpStatusCode.Accepted));

        (await Transport(handler).SendAsync(Deletion(), CancellationToken.None)).Token.Should().Be("xx1-topsecret");
    }

    [Fact]
    public async Task Both_the_token_that_was_refused_and_the_new_one_are_masked_in_what_the_service_says()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(HttpStatusCode.Unauthorized, """{"errorCode":"INVALID_TOKEN","message":"Neither token-old nor token-new is known."}"""));
        using var client = VirtualClient.Of(handler, _time, options =>
            (options.ApiKey, options.AccessTokenProvider) = ("", new StubTokenProvider(rejected => rejected is null ? "token-old" : "token-new")));

        var thrown = (await FluentActions.Awaiting(() => client.DeleteOneAsync()).Should().ThrowAsync<CoveoAuthenticationException>()).Which;

        thrown.ServiceMessage.Should().Be("Neither *** nor *** is known.");
        thrown.Attempts.Select(attempt => attempt.WaitAfter).Should().Equal(TimeSpan.Zero, null);
        handler.Waits.Should().Equal(TimeSpan.Zero);
    }

    [Fact]
    public async Task Without_a_jitter_of_the_options_waits_are_drawn_up_to_their_bound()
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => Answer(attempt < 4 ? HttpStatusCode.BadGateway : HttpStatusCode.Accepted));
        using var client = VirtualClient.Of(handler, _time, options => options.Jitter = null);

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);
        await call;

        handler.Waits.Should().HaveCount(3).And.OnlyContain(wait => wait >= TimeSpan.Zero && wait < TimeSpan.FromSeconds(4)).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_request_without_a_body_has_no_type_and_one_with_a_body_is_json()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(HttpStatusCode.Accepted));
        var transport = Transport(handler);

        await transport.SendAsync(Deletion(), CancellationToken.None);
        await transport.SendAsync(Deletion().Json(Encoding.UTF8.GetBytes(" {} ").AsMemory(1, 2)), CancellationToken.None);

        handler.Calls.Select(call => (call.Text, call.HeaderLines.SingleOrDefault(line => line.StartsWith("Content-Type", StringComparison.Ordinal))))
            .Should().Equal((null, null), ("{}", "Content-Type: application/json"));
        handler.Calls.Should().OnlyContain(call => call.HeaderLines.Contains("Accept: application/json") && call.HeaderLines.Contains("Authorization: Bearer xx1-topsecret"));
    }

    private static PushRequest Deletion() => new PushRequest(PushRoutes.DeleteDocument).Path("sourceId", "s1");

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status, string body = "", string? date = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        answer.Headers.TryAddWithoutValidation("Date", date);
        return Task.FromResult(answer);
    }

    private static async Task IgnoringFailure(Task call)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (CoveoPushException)
        {
            // What it says is for other tests.
        }
    }

    private PushTransport Transport(HttpMessageHandler handler)
    {
        var options = new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx1-topsecret", TimeProvider = _time, Jitter = () => 1 };
        return new ClientParts(options, () => HttpHandlers.CreateClient(handler, disposeHandler: false), () => throw new NotSupportedException()).Calls;
    }
}
