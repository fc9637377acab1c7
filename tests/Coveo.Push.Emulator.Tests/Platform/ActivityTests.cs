using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class ActivityTests : EmulatorTest
{
    private const string Activities = PlatformBase + "/activities";

    private string Other { get; set; } = string.Empty;

    [Parity(Topics.Logs, "docs.coveo.com/en/35, the specification of the Activity API", Fidelity = Fidelity.Approximate, Note = "the operation for each status is inferred; whoever triggered it is `emulator`")]
    [Fact]
    public async Task A_status_is_an_activity_of_its_source()
    {
        var running = (await ItemsAsync("""{"states":["EXECUTING"]}""")).Should().ContainSingle().Which.AsObject();

        running.Remove("id");
        JsonNode.DeepEquals(running, JsonNode.Parse(
            $$$"""
            {
              "operation": "FULL_REFRESH", "state": "EXECUTING", "createDate": {{{Time.NowMilliseconds}}}, "startDate": {{{Time.NowMilliseconds}}}, "duration": 0, "progress": 0,
              "section": "CONTENT", "severity": "INFO", "organizationId": "{{{CoveoEmulator.OrganizationId}}}", "resourceType": "SOURCE", "resourceId": "{{{Other}}}",
              "resourceName": "Other", "triggeredBy": { "id": "emulator", "type": "USER", "displayName": "emulator" }, "content": {}
            }
            """)).Should().BeTrue(running.ToJsonString());
    }

    [Parity(Topics.Logs, "the specification of the Activity API")]
    [Fact]
    public async Task An_activity_that_has_ended_tells_its_result_and_its_duration_in_seconds()
    {
        var ended = (await ItemsAsync("""{"states":["EXECUTED"],"operations":["REBUILD"]}""")).Should().ContainSingle().Which;

        ((string?)ended["operation"]).Should().Be("REBUILD");
        ((string?)ended["result"]).Should().Be("SUCCESS");
        ((long?)ended["duration"]).Should().Be(60);
        ((double?)ended["progress"]).Should().Be(1);
        ((long)ended["endDate"]! - (long)ended["startDate"]!).Should().Be(60_000);
    }

    [Parity(Topics.Logs, "the specification of the Activity API")]
    [Fact]
    public async Task Activities_are_listed_page_by_page()
    {
        var page = (await PostAsync("/public?page=1&perPage=1")).Json;

        page["items"]!.AsArray().Select(item => (string?)item!["operation"]).Should().Equal("REBUILD");
        ((int)page["totalEntries"]!).Should().Be(4);
        ((int)page["totalPages"]!).Should().Be(4);
    }

    [Parity(Topics.Logs, "the specification of the Activity API")]
    [Theory]
    [InlineData("""{"operations":["REBUILD"]}""", 1)]
    [InlineData("""{"operations":["CREATE"]}""", 2)]
    [InlineData("""{"operations":["IDLE"]}""", 0)]
    [InlineData("""{"resultTypes":["SUCCESS"]}""", 3)]
    [InlineData("""{"resultTypes":["ERROR","ABORT"]}""", 0)]
    [InlineData("""{"states":["EXECUTING"],"resultTypes":["SUCCESS"]}""", 0)]
    [InlineData("""{"states":["EXECUTING","EXECUTED"]}""", 4)]
    [InlineData("""{"states":["PAUSED","NOT_EXECUTED"]}""", 0)]
    [InlineData("""{"sections":["CONTENT","SEARCH"]}""", 4)]
    [InlineData("""{"sections":["SEARCH"]}""", 0)]
    [InlineData("""{"resourceTypes":["SOURCE"]}""", 4)]
    [InlineData("""{"resourceTypes":["FIELD"]}""", 0)]
    [InlineData("""{"resourceIds":["nowhere"]}""", 0)]
    [InlineData("""{"operations":[],"states":null}""", 4)]
    [InlineData("", 4)]
    public async Task Activities_are_found_by_their_values(string body, int found) => (await ItemsAsync(body)).Should().HaveCount(found);

    [Fact]
    public async Task Activities_are_found_by_their_source() =>
        (await ItemsAsync($$"""{"resourceIds":["{{SourceId}}"]}""")).Select(item => (string?)item["resourceId"]).Should().Equal(SourceId, SourceId);

    [Parity(Topics.Logs, "the specification of the Activity API", Fidelity = Fidelity.Approximate, Note = "412; what counts is the start, and either bound may be left out")]
    [Theory]
    [InlineData("from=2025-02-03T04:05:06.000Z&to=2025-02-03T04:05:06.000Z", 3)]
    [InlineData("from=2025-02-03T04:05:07Z&to=2025-03-06T00:00:00Z", 1)]
    [InlineData("from=2025-02-04&to=2025-02-05", 0)]
    [InlineData("from=2025-02-03T04:05:07Z", 1)]
    [InlineData("to=2025-02-03T04:05:07Z", 3)]
    [InlineData("from=2025-02-01&to=2025-03-05", null)]
    [InlineData("from=2025-02-02&to=2025-02-01", null)]
    [InlineData("from=today", null)]
    public async Task A_range_is_31_days_long_at_most(string parameters, int? found)
    {
        var answer = await PostAsync($"/public?{parameters}");

        if (found is null)
        {
            answer.ShouldBeError(412, "INVALID_PARAMETER");
        }
        else
        {
            answer.Json["items"]!.AsArray().Should().HaveCount(found.Value);
        }
    }

    [Parity(Topics.Logs, "the specification of the Activity API", Fidelity = Fidelity.Approximate, Note = "the newest activities of any time, 10 on a page")]
    [Fact]
    public async Task The_latest_activities_of_a_resource_are_found_however_old_they_are()
    {
        await AdvanceAsync(TimeSpan.FromDays(100));

        var page = (await PostAsync("/latest", $$"""{"resourceIds":["{{SourceId}}"]}""")).Json;

        page["items"]!.AsArray().Select(item => (string?)item!["operation"]).Should().Equal("REBUILD", "CREATE");
        (await ItemsAsync("")).Should().BeEmpty();
    }

    [Parity(Topics.Logs, "the specification of the Activity API")]
    [Fact]
    public async Task One_activity_is_read_by_its_id()
    {
        var listed = (await ItemsAsync(""))[0];

        var read = await SendAsync(HttpMethod.Get, $"{Activities}/{listed["id"]}");

        read.Text.Should().Be(listed.ToJsonString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("00000000000000000000000000000099")]
    [InlineData("128a706128d54bta98df8a98015301be")]
    public async Task An_unknown_activity_is_not_found(string id) =>
        (await SendAsync(HttpMethod.Get, $"{Activities}/{id}")).ShouldBeError(404, "ACTIVITY_DOES_NOT_EXIST");

    [Parity(Topics.Logs, "Coveo's TypeScript client")]
    [Fact]
    public async Task The_facets_are_the_values_that_activities_have()
    {
        var facets = (await PostAsync("/facets/public", $$"""{"states":["EXECUTED"],"resourceIds":["{{SourceId}}"]}""")).Json;

        facets.ToJsonString().Should().Be(
            $$"""{"operations":["CREATE","REBUILD"],"resourceIds":["{{SourceId}}"],"resourceTypes":["SOURCE"],"sections":["CONTENT"],"states":["EXECUTED"]}""");
    }

    [Parity(Topics.Logs, "the specification of the Activity API", Fidelity = Fidelity.Approximate, Note = "those of sources")]
    [Theory]
    [InlineData("resourcetypes", """["SOURCE","API_KEY"]""")]
    [InlineData("operationtypes", """["REBUILD","FULL_REFRESH","INCREMENTAL_REFRESH","CREATE","CONFIG_CHANGE","DELETE"]""")]
    [InlineData("resourcesandoperations", """{"SOURCE":["REBUILD","FULL_REFRESH","INCREMENTAL_REFRESH","CREATE","CONFIG_CHANGE","DELETE"],"API_KEY":["CREATE","DELETE"]}""")]
    public async Task What_activities_there_can_be_is_enumerated(string path, string enumeration) =>
        (await SendAsync(HttpMethod.Get, $"{Activities}/{path}")).Text.Should().Be(enumeration);

    [Theory]
    [InlineData("""{"states":["BUSY"]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"resourceIds":"x"}""", 412, "INVALID_PARAMETER")]
    [InlineData("[]", 400, "INVALID_JSON")]
    public async Task A_wrong_filter_is_refused(string body, int status, string errorCode) =>
        (await PostAsync("/public", body)).ShouldBeError(status, errorCode);

    // A rebuild of a minute, and then a rescan of another source that goes on.
    protected override async Task PrepareAsync()
    {
        Other = await CreateSourceAsync("Other");
        await SetStatusAsync(SourceId, "REBUILD");
        Time.Advance(TimeSpan.FromMinutes(1));
        await SetStatusAsync(SourceId, "IDLE");
        await SetStatusAsync(Other, "REFRESH");
    }

    private Task<Answer> SetStatusAsync(string source, string status) =>
        SendAsync(HttpMethod.Post, $"{PushBase}/sources/{source}/status?statusType={status}");

    private Task<Answer> PostAsync(string path, string body = "") => SendJsonAsync(HttpMethod.Post, Activities + path, body);

    private async Task<List<JsonNode>> ItemsAsync(string body)
    {
        var answer = await PostAsync("/public", body);
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["items"]!.AsArray().Select(item => item!.DeepClone()).ToList();
    }
}
