using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

public class FailedCallTextTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task The_text_of_an_exception_tells_a_support_engineer_the_whole_story()
    {
        using var handler = new ScriptedHandler(_time, (_, _) =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("""{"errorCode":"BUSY","message":"Come back."}""") };
            answer.Headers.Add("X-Request-ID", "r-7");
            answer.Headers.Add("Retry-After", "2");
            return Task.FromResult(answer);
        });
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.MaxRetries = 2);

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);
        var waiting = () => call;
        var text = (await waiting.Should().ThrowAsync<CoveoPushException>()).Which.ToString();

        text.Split(Environment.NewLine)[..12].Should().Equal(
            "Coveo.Push.CoveoPushException: DeleteDocument (item 'https://acme.example/1' of source 's1') failed, after 3 attempts in 4 s: 503 BUSY, \"Come back.\". Request ID: r-7.",
            "  Failure: Service",
            "  Route: DELETE /push/v1/organizations/{organizationId}/sources/{sourceId}/documents",
            "  Status: 503",
            "  Error code: BUSY",
            "  Service message: Come back.",
            "  Request ID: r-7",
            "  Retry after: 2 s",
            "  Attempt 1: 2025-02-03 04:05:06.000Z  503 BUSY after 0 s, then waited 2 s",
            "  Attempt 2: 2025-02-03 04:05:08.000Z  503 BUSY after 0 s, then waited 2 s",
            "  Attempt 3: 2025-02-03 04:05:10.000Z  503 BUSY after 0 s",
            text.Split(Environment.NewLine)[11]);
        text.Split(Environment.NewLine)[11].Should().StartWith("   at Coveo.Push.");
    }

    [Fact]
    public void An_exception_can_be_made_for_a_fake()
    {
        var failure = new CoveoThrottledException("Slow down.", new PushFailureDetails { Failure = PushFailure.Throttled, RetryAfter = TimeSpan.FromSeconds(5) });

        failure.RetryAfter.Should().Be(TimeSpan.FromSeconds(5));
        new CoveoThrottledException().Failure.Should().Be(PushFailure.Throttled);
        new CoveoPushException("x", new InvalidOperationException("y")).ToString().Should().Contain("---> System.InvalidOperationException: y");
    }
}
