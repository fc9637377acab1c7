using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class StatusTests : EmulatorTest
{
    [Parity(Topics.Platform, "docs.coveo.com/en/35")]
    [Theory]
    [InlineData("REBUILD", "REBUILD")]
    [InlineData("REFRESH", "FULL_REFRESH")]
    [InlineData("INCREMENTAL", "INCREMENTAL_REFRESH")]
    [InlineData("rebuild", "REBUILD")]
    public async Task An_active_status_shows_as_refreshing_until_idle(string statusType, string operation)
    {
        (await SetAsync(statusType)).Text.Should().Be("{}");
        var during = await InformationAsync();
        await SetAsync("IDLE");
        var after = await InformationAsync();

        ((string?)during["sourceStatus"]!["type"]).Should().Be("REFRESHING");
        ((string?)during["sourceStatus"]!["refreshType"]).Should().Be(operation);
        ((string?)after["sourceStatus"]!["type"]).Should().Be("PUSH_READY");
        ((string?)after["lastOperation"]!["operationType"]).Should().Be(operation);
        ((long)after["lastOperation"]!["timestamp"]!).Should().Be(Time.NowMilliseconds);
    }

    [Parity(Topics.Platform, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "the running activity ends, and a new one begins")]
    [Fact]
    public async Task An_active_status_ends_the_one_before()
    {
        await SetAsync("REBUILD");
        await SetAsync("INCREMENTAL");
        await SetAsync("IDLE");

        var information = await InformationAsync();

        ((string?)information["sourceStatus"]!["type"]).Should().Be("PUSH_READY");
        ((string?)information["lastOperation"]!["operationType"]).Should().Be("INCREMENTAL_REFRESH");
    }

    [Parity(Topics.Platform, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "201, nothing happens")]
    [Fact]
    public async Task Idle_when_idle_is_accepted() => (await SetAsync("IDLE")).Status.Should().Be(201);

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_body_means_nothing(string body)
    {
        var answer = await SendJsonAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status?statusType=REBUILD", body);

        answer.Status.Should().Be(201);
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/35", Fidelity = Fidelity.Approximate, Note = "`RESCAN`, which two pages name, is refused")]
    [Theory]
    [InlineData("", "MISSING_PARAMETER")]
    [InlineData("?statusType=", "MISSING_PARAMETER")]
    [InlineData("?statusType=RESCAN", "INVALID_PARAMETER")]
    [InlineData("?statusType=IDLE&statusType=IDLE", "INVALID_PARAMETER")]
    public async Task Another_status_type_is_refused(string query, string errorCode) =>
        (await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status{query}")).ShouldBeError(412, errorCode);

    private async Task<Answer> SetAsync(string statusType)
    {
        var answer = await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status?statusType={statusType}");
        answer.Status.Should().Be(201, answer.Text);
        return answer;
    }

    private async Task<System.Text.Json.Nodes.JsonNode> InformationAsync() =>
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SourceId}")).Json["information"]!;
}
