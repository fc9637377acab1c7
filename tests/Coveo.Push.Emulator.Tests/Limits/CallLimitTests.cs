using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Limits;

public sealed class CallLimitTests : EmulatorTest
{
    private const int SecondsUntilMidnight = ((19 * 60) + 54) * 60 + 54;

    protected override CoveoEmulatorOptions Options => new()
    {
        Limits = EmulatorLimits.Off with { CallsPerDay = 5, CallsPerFiveMinutes = 3 },
    };

    [Parity(Topics.Access, "docs.coveo.com/en/l62e0540", Fidelity = Fidelity.Approximate, Note = "with `--limits`; the numbers are those of the Stream API, as none are published for the Push API")]
    [Fact]
    public async Task More_calls_than_5_minutes_allow_are_refused_until_the_first_is_5_minutes_old()
    {
        await CallAsync(202);
        await AdvanceAsync(TimeSpan.FromSeconds(100));
        await CallAsync(202, times: 2);

        var refused = await CallAsync(429);
        await AdvanceAsync(TimeSpan.FromSeconds(199));
        var refusedAgain = await CallAsync(429);
        await AdvanceAsync(TimeSpan.FromSeconds(1));

        refused.ShouldBeError(429, "TOO_MANY_REQUESTS");
        refused.Headers["Retry-After"].Should().Be("200");
        refusedAgain.Headers["Retry-After"].Should().Be("1");
        await CallAsync(202);
        (await CallAsync(429)).Headers["Retry-After"].Should().Be("100");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/63", Fidelity = Fidelity.Approximate, Note = "with `--limits`; days are those of UTC")]
    [Fact]
    public async Task More_calls_than_a_day_allows_are_refused_until_midnight()
    {
        await CallAsync(202, times: 3);
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        await CallAsync(202, times: 2);

        var refused = await CallAsync(429);
        await AdvanceAsync(TimeSpan.FromSeconds(SecondsUntilMidnight - 300));

        refused.ShouldBeError(429, "TOO_MANY_REQUESTS");
        refused.Headers["Retry-After"].Should().Be($"{SecondsUntilMidnight - 300}");
        await CallAsync(202);
    }

    [Fact]
    public async Task Every_operation_of_the_push_api_counts()
    {
        (await SendAsync(HttpMethod.Post, $"{PushBase}/files")).Status.Should().Be(201);
        (await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status?statusType=REBUILD")).Status.Should().Be(201);
        (await DeleteOldAsync("orderingId=1")).Status.Should().Be(202);

        await CallAsync(429);
        (await SendAsync(HttpMethod.Post, $"{PushBase}/files")).Status.Should().Be(429);
    }

    [Fact]
    public async Task Uploads_the_platform_and_the_control_api_do_not_count()
    {
        var target = await CreateContainerAsync();
        await CallAsync(202, times: 2);

        (await target.PutAsync(Anonymous, [1])).Status.Should().Be(200);
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SourceId}")).Status.Should().Be(200);
        (await SendAsync(HttpMethod.Get, "_emulator/info")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_call_with_a_wrong_token_does_not_count()
    {
        for (var i = 0; i < 5; i++)
        {
            (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, $"{PushBase}/files"))).Status.Should().Be(401);
        }

        await CallAsync(202);
    }

    [Fact]
    public async Task Info_tells_what_was_used()
    {
        await CallAsync(202, times: 3);
        await CallAsync(429);
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        await CallAsync(202);

        var limits = (await SendAsync(HttpMethod.Get, "_emulator/info")).Json["limits"]!;

        limits["callsPerDay"]!.ToJsonString().Should().Be("""{"limit":5,"used":4}""");
        limits["callsPerFiveMinutes"]!.ToJsonString().Should().Be("""{"limit":3,"used":1}""");
    }

    [Fact]
    public async Task A_reset_forgets_what_was_used()
    {
        await CallAsync(202, times: 3);

        await SendAsync(HttpMethod.Post, "_emulator/reset");

        (await SendAsync(HttpMethod.Post, $"{PushBase}/files")).Status.Should().Be(201);
    }

    private async Task<Answer> CallAsync(int status, int times = 1)
    {
        Answer? answer = null;
        for (var i = 0; i < times; i++)
        {
            answer = await PutAsync("http://a", "{}");
            answer.Status.Should().Be(status, answer.Text);
        }

        return answer!;
    }
}
