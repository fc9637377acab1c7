using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>A new source is waited for until both the platform and the Push API know it.</summary>
public class SourceReadinessTests : IProgress<SourceReadiness>
{
    private const string Ready = """{"id":"s","name":"S","pushEnabled":true,"information":{"sourceStatus":{"type":"PUSH_READY"}}}""";
    private const string Creating = """{"id":"s","name":"S","pushEnabled":true,"information":{"sourceStatus":{"type":"CREATING"}}}""";
    private const string Missing = """{"errorCode":"SOURCE_DOES_NOT_EXIST","message":"Not yet."}""";
    private const string Get = "GET https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/s";
    private const string Probe = "POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/s/status?statusType=IDLE";

    /// <summary>Between two looks. The timers of a call on its way are longer, and time is not to pass for them.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly RecordingService _service = new();
    private readonly List<string> _told = [];

    void IProgress<SourceReadiness>.Report(SourceReadiness value) => _told.Add(value.ToString());

    [Fact]
    public async Task A_source_that_is_ready_is_not_waited_for()
    {
        _service.Then(HttpStatusCode.OK, Ready).Then(HttpStatusCode.Created);

        var source = await WaitAsync();

        source.Name.Should().Be("S");
        _service.Calls.Select(call => call.Line).Should().Equal(Get, Probe);
        _told.Should().Equal("Ready after 0 s (PUSH_READY)");
        _service.Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task Each_stage_is_waited_for_and_told()
    {
        _service
            .Then(HttpStatusCode.NotFound, Missing)
            .Then(HttpStatusCode.OK, Creating)
            .Then(HttpStatusCode.OK, Ready).Then(HttpStatusCode.PreconditionFailed, Missing)
            .Then(HttpStatusCode.OK, Ready).Then(HttpStatusCode.Created);

        await WaitAsync();

        _service.Calls.Select(call => call.Line).Should().Equal(Get, Get, Get, Probe, Get, Probe);
        _told.Should().Equal("Unknown after 0 s", "Creating after 1 s (CREATING)", "AwaitingPushApi after 3 s (PUSH_READY)", "Ready after 7 s (PUSH_READY)");
    }

    [Fact]
    public async Task The_looks_become_rarer_until_the_time_is_up()
    {
        _service.Answers(HttpStatusCode.OK, Creating);

        var waiting = () => WaitAsync(TimeSpan.FromSeconds(40));

        (await waiting.Should().ThrowAsync<CoveoTimeoutException>())
            .WithMessage("The source 's' was not ready within 40 s: the platform is still creating it (CREATING). The first source of an organization can take about 10 minutes; give it a longer time-out.")
            .Which.Route.Should().Be(PushRoutes.GetSource);
        _told.Select(line => line.Split(' ')[2]).Should().Equal("0", "1", "3", "7", "15", "30", "40");
    }

    [Fact]
    public async Task Without_a_time_out_it_is_a_quarter_of_an_hour()
    {
        _service.Answers(HttpStatusCode.NotFound, Missing);

        var waiting = () => WaitAsync(timeout: null);

        await waiting.Should().ThrowAsync<CoveoTimeoutException>().WithMessage("*within 900 s: the platform does not know it. Check the source ID.*");
    }

    [Theory]
    [InlineData("""{"id":"s","pushEnabled":true,"information":{"sourceStatus":{"type":"REFRESHING"}}}""")]
    [InlineData("""{"id":"s","pushEnabled":false,"streamEnabled":true,"information":{"sourceStatus":{"type":"IDLE"}}}""")]
    public async Task A_source_that_is_busy_or_cannot_be_pushed_to_is_not_told_that_it_rests(string model)
    {
        _service.Then(HttpStatusCode.OK, model);

        await WaitAsync();

        _service.Calls.Select(call => call.Line).Should().Equal(Get);
    }

    [Theory]
    [InlineData("ERROR", "\"configurationError\":{\"errorCode\":\"BAD\",\"message\":\"No license.\"},", "it is ERROR (\"BAD: No license.\"). Look*")]
    [InlineData("DISABLED", "", "it is DISABLED. Look*")]
    [InlineData("PAUSED", "", "it is PAUSED. Look*")]
    [InlineData("PAUSED_ON_ERROR", "", "it is PAUSED_ON_ERROR. Look*")]
    public async Task A_source_that_waiting_does_not_help_is_not_waited_for(string status, string error, string message)
    {
        _service.Answers(HttpStatusCode.OK, "{\"id\":\"s\"," + error + "\"information\":{\"sourceStatus\":{\"type\":\"" + status + "\"}}}");

        var waiting = () => WaitAsync();

        await waiting.Should().ThrowAsync<CoveoPushException>().WithMessage("The source 's' does not become ready by waiting: " + message);
        _service.Calls.Should().ContainSingle();
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "ORGANIZATION_NOT_FOUND")]
    [InlineData(HttpStatusCode.Forbidden, "ACCESS_DENIED")]
    public async Task Another_failure_ends_the_wait(HttpStatusCode status, string code)
    {
        _service.Answers(status, $$"""{"errorCode":"{{code}}"}""");

        var waiting = () => WaitAsync();

        await waiting.Should().ThrowAsync<CoveoPushException>().WithMessage($"GetSource (source 's') failed: {(int)status}*");
        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task The_wait_can_be_stopped()
    {
        _service.Answers(HttpStatusCode.OK, Creating);
        using var stop = new CancellationTokenSource();

        var waiting = _service.Client().Sources.WaitUntilReadyAsync("s", cancellationToken: stop.Token);
        await stop.CancelAsync();

        await waiting.Invoking(wait => wait).Should().ThrowAsync<OperationCanceledException>();
        _service.Time.TimerCount.Should().Be(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86_401)]
    public async Task A_time_out_that_is_none_is_refused_before_anything_is_sent(int seconds)
    {
        var waiting = () => WaitAsync(TimeSpan.FromSeconds(seconds));

        await waiting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("The time-out is *. Give one above zero, up to a day*");
        _service.Calls.Should().BeEmpty();
    }

    private async Task<Source> WaitAsync(TimeSpan? timeout = null)
    {
        var waiting = _service.Client().Sources.WaitUntilReadyAsync("s", timeout, this);
        await _service.Time.CompleteAsync(waiting, () => _service.Time.NextTimerAt - _service.Time.GetUtcNow() <= LongestWait);
        return await waiting;
    }
}
