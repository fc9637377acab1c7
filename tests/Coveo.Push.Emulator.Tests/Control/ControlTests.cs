using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Control;

public sealed class ControlTests : EmulatorTest
{
    [Fact]
    public async Task Health_is_healthy() => (await GetAsync("health")).Text.Should().Be("""{"status":"healthy"}""");

    [Fact]
    public async Task Info_says_what_is_there_but_not_the_key()
    {
        await PutAsync("http://a", "{}");
        await CreateContainerAsync();

        var info = await GetAsync("info");

        ((string?)info.Json["organizationId"]).Should().Be(CoveoEmulator.OrganizationId);
        ((string?)info.Json["version"]).Should().MatchRegex(@"^\d+\.\d+\.\d+");
        ((string?)info.Json["now"]).Should().Be("2025-02-03T04:05:06.000Z");
        info.Json["counts"]!.ToJsonString().Should().Be("""{"sources":1,"items":1,"containers":1,"openStreams":0,"providers":1,"identities":0}""");
        info.Text.Should().NotContain(CoveoEmulator.ApiKey);
    }

    [Fact]
    public async Task Reset_forgets_everything()
    {
        var fileId = await UploadAsync("{}");
        await PutAsync("http://a", """{"data":"needle"}""");
        await DeleteOldAsync("orderingId=1");
        await AdvanceAsync(TimeSpan.FromDays(1));

        (await PostAsync("reset")).Status.Should().Be(200);

        var info = await GetAsync("info");
        info.Json["counts"]!.ToJsonString().Should().Be("""{"sources":0,"items":0,"containers":0,"openStreams":0,"providers":1,"identities":0}""");
        ((string?)info.Json["now"]).Should().Be("2025-02-03T04:05:06.000Z");
        (await GetAsync("log")).Text.Should().Be("""{"documentLogEntries":[],"hasNextPage":false}""");
        (await IndexedIdsAsync("q=needle")).Should().BeEmpty();
        (await PutBatchAsync(fileId)).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");
        (await CreateSourceAsync("Shared")).Should().NotBe(SourceId);
    }

    [Fact]
    public async Task The_clock_is_advanced()
    {
        (await PostAsync("clock?advanceSeconds=90.5")).Text.Should().Be("""{"now":"2025-02-03T04:06:36.500Z"}""");
        (await PostAsync("clock?advanceSeconds=0")).Text.Should().Be("""{"now":"2025-02-03T04:06:36.500Z"}""");
    }

    [Theory]
    [InlineData("clock")]
    [InlineData("clock?advanceSeconds=-1")]
    [InlineData("clock?advanceSeconds=NaN")]
    [InlineData("clock?advanceSeconds=Infinity")]
    [InlineData("clock?advanceSeconds=1e300")]
    [InlineData("clock?advanceSeconds=99999999999")]
    public async Task A_clock_only_goes_forward_by_a_sensible_time(string path) => (await PostAsync(path)).Status.Should().Be(412);

    [Fact]
    public async Task A_clock_that_is_advanced_for_ever_stops_before_dates_run_out()
    {
        Answer answer;
        do
        {
            answer = await PostAsync("clock?advanceSeconds=315360000");
        }
        while (answer.Status == 200);

        answer.ShouldBeError(412, "INVALID_PARAMETER");
        (await GetAsync("info")).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_log_is_paged_oldest_first()
    {
        await PutAsync("http://a", "{}");

        var first = await GetAsync($"log?source={SourceId}&page=0&perPage=3");
        var second = await GetAsync($"log?source={SourceId}&page=1&perPage=3");

        TasksOf(first).Should().Equal("STREAMING", "CONSUMING", "PROCESSING");
        TasksOf(second).Should().Equal("MAPPING", "INDEXING");
        ((bool)first.Json["hasNextPage"]!).Should().BeTrue();
        ((bool)second.Json["hasNextPage"]!).Should().BeFalse();
        (await GetAsync("log?source=other")).Json["documentLogEntries"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_log_entry_has_the_shape_of_the_logs_api()
    {
        var put = await PutAsync("http://a", "{}", "&orderingId=5");

        var entry = (await GetAsync("log?perPage=1")).Json["documentLogEntries"]![0]!.AsObject();

        Guid.TryParse((string?)entry["guid"], out _).Should().BeTrue();
        ((string?)entry["datetime"]).Should().Be("2025-02-03T04:05:06.000Z");
        ((string?)entry["organizationId"]).Should().Be(CoveoEmulator.OrganizationId);
        ((string?)entry["sourceId"]).Should().Be(SourceId);
        ((string?)entry["id"]).Should().Be("http://a");
        ((string?)entry["requestId"]).Should().Be(put.Headers["X-Request-ID"]);
        entry["meta"]!.ToJsonString().Should().Be("""{"orderingid":"5"}""");
        entry.Select(property => property.Key).Should().Equal(
            "guid", "datetime", "organizationId", "sourceId", "id", "operation", "task", "result", "requestId", "resourceId", "meta");
    }

    [Theory]
    [InlineData("GET", "_emulator/nothing")]
    [InlineData("GET", "_emulator/reset")]
    [InlineData("POST", "_emulator/items")]
    public async Task Other_operations_are_not_found(string method, string path) =>
        (await SendAsync(new HttpMethod(method), path)).ShouldBeError(404, "NOT_FOUND");

    private static IEnumerable<string?> TasksOf(Answer log) =>
        log.Json["documentLogEntries"]!.AsArray().Select(entry => (string?)entry!["task"]);

    private Task<Answer> GetAsync(string path) => Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/{path}"));

    private Task<Answer> PostAsync(string path) => Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, $"_emulator/{path}"));
}
