using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

/// <summary>What is done to a source as a whole, how it is found, and what is told of it.</summary>
public sealed class SourceOperationTests : EmulatorTest
{
    private const string Sources = PlatformBase + "/sources";
    private const string Specification = "the specification of the Source API";

    [Parity(Topics.Platform, Specification, Fidelity = Fidelity.Approximate, Note = "200, and nothing changes: there is nothing to crawl")]
    [Fact]
    public async Task A_push_source_is_rebuilt_by_nobody()
    {
        await PutAsync("http://a", """{"data":"x"}""");

        var answer = await SendAsync(HttpMethod.Post, $"{Sources}/{SourceId}/rebuild");

        answer.Status.Should().Be(200);
        ((string?)answer.Json["information"]!["sourceStatus"]!["type"]).Should().Be("PUSH_READY");
        (await IndexedIdsAsync()).Should().Equal("http://a");
        (await SendAsync(HttpMethod.Post, $"{Sources}/nowhere/rebuild")).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
    }

    [Parity(Topics.Platform, Specification)]
    [Theory]
    [InlineData("REBUILD")]
    [InlineData("FULL_REFRESH")]
    [InlineData("INCREMENTAL_REFRESH")]
    public async Task What_a_crawler_does_can_be_said_to_the_platform(string operation)
    {
        var running = (await PushRefreshAsync(operation)).Json["information"]!;
        ((string?)running["sourceStatus"]!["type"]).Should().Be("REFRESHING");
        ((string?)running["sourceStatus"]!["refreshType"]).Should().Be(operation);

        var ended = (await PushRefreshAsync("IDLE")).Json["information"]!;
        ((string?)ended["sourceStatus"]!["type"]).Should().Be("PUSH_READY");
        ((string?)ended["lastOperation"]!["operationType"]).Should().Be(operation);
    }

    [Fact]
    public async Task A_state_that_is_none_is_refused()
    {
        (await PushRefreshAsync("DELETE")).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendAsync(HttpMethod.Post, $"{Sources}/{SourceId}/pushRefresh")).ShouldBeError(412, "MISSING_PARAMETER");
        (await SendAsync(HttpMethod.Post, $"{Sources}/nowhere/pushRefresh?activityOperation=IDLE")).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
    }

    [Parity(Topics.Platform, Specification, Fidelity = Fidelity.Approximate, Note = "a source that rests counts as `IDLE`, and every source as `PUSH`; names are compared whatever their case")]
    [Theory]
    [InlineData("filter=sh*d&stringFilterType=WILDCARD", "Shared")]
    [InlineData("filter=hare", "Shared")]
    [InlineData("filter=hare&stringFilterType=EXACTMATCH", "")]
    [InlineData("filter=Busy&stringFilterType=EXACTMATCH", "Busy")]
    [InlineData("filterStatusType=REFRESHING", "Busy")]
    [InlineData("filterStatusType=IDLE", "Done,Shared")]
    [InlineData("filterStatusType=ERROR", "")]
    [InlineData("filterLastOperationType=FULL_REFRESH", "Done")]
    [InlineData("filterLastOperationType=REBUILD", "")]
    [InlineData("filterLastOperationResultType=SUCCESS", "Done")]
    [InlineData("filterLastOperationResultType=ABORT", "")]
    [InlineData("filterHostType=PUSH", "Busy,Done,Shared")]
    [InlineData("filterHostType=CLOUD", "")]
    [InlineData("writeAccessOnly=true", "Busy,Done,Shared")]
    [InlineData("sortingType=LAST_OPERATION&sortingOrder=DESC&filterHostType=push", "Busy,Done,Shared")]
    [InlineData("sortingType=STATUS", "Done,Shared,Busy")]
    public async Task Sources_are_found_by_what_they_do(string query, string names)
    {
        var done = await CreateSourceAsync("Done");
        await PushRefreshAsync("FULL_REFRESH", done);
        await PushRefreshAsync("IDLE", done);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await PushRefreshAsync("REBUILD", await CreateSourceAsync("Busy"));

        var page = (await SendAsync(HttpMethod.Get, $"{Sources}/pages?{query}")).Json;

        string.Join(',', page["sourceModels"]!.AsArray().Select(source => (string?)source!["name"])).Should().Be(names);
        ((int)page["totalEntries"]!).Should().Be(names.Length == 0 ? 0 : names.Split(',').Length);
    }

    [Theory]
    [InlineData("perPage=1001")]
    [InlineData("stringFilterType=REGEX")]
    [InlineData("filterStatusType=PUSH_READY")]
    [InlineData("filterLastOperationType=IDLE")]
    [InlineData("filterLastOperationResultType=FINE")]
    [InlineData("filterHostType=MOON")]
    [InlineData("writeAccessOnly=maybe")]
    public async Task A_filter_that_is_none_is_refused(string query) =>
        (await SendAsync(HttpMethod.Get, $"{Sources}?{query}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Parity(Topics.Logs, "the specification of the Activity API")]
    [Fact]
    public async Task A_source_that_is_created_changed_and_deleted_leaves_activities()
    {
        var id = await CreateSourceAsync("Short");
        var model = (await SendAsync(HttpMethod.Get, $"{Sources}/{id}")).Text;
        await PushRefreshAsync("REBUILD", id);
        await SendJsonAsync(HttpMethod.Put, $"{Sources}/{id}", model);
        await SendJsonAsync(HttpMethod.Put, $"{Sources}/{id}/permissions/update", """{"permissionBehavior":"UseCrawler"}""");
        await AdvanceAsync(TimeSpan.FromSeconds(2));
        (await SendAsync(HttpMethod.Delete, $"{Sources}/{id}")).Status.Should().Be(200);

        var listed = await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/activities/public", $$"""{"resourceIds":["{{id}}"]}""");

        listed.Json["items"]!.AsArray().Select(item => $"{item!["operation"]} {item["state"]} {item["result"]} {item["resourceName"]} {item["duration"]}").Should().Equal(
            "DELETE EXECUTED SUCCESS Short 0",
            "CONFIG_CHANGE EXECUTED SUCCESS Short 0",
            "CONFIG_CHANGE EXECUTED SUCCESS Short 0",
            "REBUILD EXECUTED SUCCESS Short 2",
            "CREATE EXECUTED SUCCESS Short 0");
    }

    [Fact]
    public async Task A_refused_change_leaves_no_activity()
    {
        await SendJsonAsync(HttpMethod.Put, $"{Sources}/{SourceId}", "{}");

        var listed = await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/activities/public", """{"operations":["CONFIG_CHANGE"]}""");

        listed.Json["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_reset_forgets_all_activities()
    {
        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/reset"))).Status.Should().BeOneOf(200, 204);

        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/activities/public", "{}")).Json["items"]!.AsArray().Should().BeEmpty();
    }

    private Task<Answer> PushRefreshAsync(string operation, string? source = null) =>
        SendAsync(HttpMethod.Post, $"{Sources}/{source ?? SourceId}/pushRefresh?activityOperation={operation}");
}
