using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class ActivitiesClientTests
{
    private const string ActivitiesUrl = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/activities";
    private const string Day = "from=2025-02-03T00%3A00%3A00.000Z&to=2025-02-04T00%3A00%3A00.000Z";

    private const string Rebuild =
        """
        {
          "id": "128a706128d54btm98df8a98015301be", "operation": "REBUILD", "state": "EXECUTED", "result": "SUCCESS", "createDate": 1555347453376, "startDate": 1555347453377,
          "endDate": 1555347513376, "duration": 60, "progress": 1.0, "section": "CONTENT", "severity": "INFO", "organizationId": "acmeorg1", "resourceType": "SOURCE",
          "resourceId": "acmeorg1-abc", "resourceName": "My Push Source", "triggeredBy": { "id": "k1", "type": "USER", "displayName": "Crawler key" }, "content": {},
          "description": "d", "errorCode": "JOB_SERVICE_EXECUTION_ERROR", "errorDetail": "e", "abortReason": "a", "snapshotId": "s", "abortedBy": { "id": "x" }
        }
        """;

    private static readonly DateTimeOffset From = new(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddDays(1);

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Page(Rebuild));

    [Fact]
    public async Task Activities_are_listed_with_everything_they_say()
    {
        var activities = await Activities.ListAsync(new ActivitySearch(From, To)).ToListAsync();

        _service.Call.Line.Should().Be($"POST {ActivitiesUrl}/public?{Day}&page=0&perPage=100");
        _service.Call.Text.Should().Be("{}");
        activities.Should().ContainSingle().Which.Should().BeEquivalentTo(new PlatformActivity
        {
            Id = "128a706128d54btm98df8a98015301be",
            Operation = ActivityOperations.Rebuild,
            State = ActivityState.Executed,
            StateName = "EXECUTED",
            Result = ActivityResult.Success,
            ResultName = "SUCCESS",
            CreateDate = DateTimeOffset.FromUnixTimeMilliseconds(1555347453376),
            StartDate = DateTimeOffset.FromUnixTimeMilliseconds(1555347453377),
            EndDate = DateTimeOffset.FromUnixTimeMilliseconds(1555347513376),
            Duration = TimeSpan.FromMinutes(1),
            Progress = 1,
            Section = ActivitySection.Content,
            SectionName = "CONTENT",
            Severity = ActivitySeverity.Info,
            SeverityName = "INFO",
            ResourceType = "SOURCE",
            ResourceId = "acmeorg1-abc",
            ResourceName = "My Push Source",
            TriggeredBy = new ActivityTrigger { Id = "k1", Type = "USER", DisplayName = "Crawler key" },
            Description = "d",
            ErrorCode = "JOB_SERVICE_EXECUTION_ERROR",
            ErrorDetail = "e",
            AbortReason = "a",
            SnapshotId = "s",
        });
    }

    [Fact]
    public async Task An_activity_tells_itself_in_a_line()
    {
        var activity = await Activities.ListAsync(new ActivitySearch(From, To)).SingleAsync();

        activity.ToString().Should().Be("2019-04-15T16:57:33.377Z REBUILD My Push Source: SUCCESS (JOB_SERVICE_EXECUTION_ERROR)");
        activity.TriggeredBy!.ToString().Should().Be("Crawler key");
        new PlatformActivity { Id = "a", ResourceId = "r", Operation = "CREATE", StateName = "EXECUTING" }.ToString().Should().Be("(no time) CREATE r: EXECUTING");
    }

    [Fact]
    public async Task Every_filter_is_sent()
    {
        var search = new ActivitySearch(From, To)
        {
            Sections = [ActivitySection.Content, ActivitySection.AiAndMachineLearning],
            Operations = [ActivityOperations.FullRefresh, "SOMETHING_NEW"],
            States = [ActivityState.NotExecuted],
            Results = [ActivityResult.Abort],
            ResourceIds = ["acmeorg1-abc"],
            ResourceTypes = ["SOURCE"],
        };

        await Activities.ListAsync(search).ToListAsync();

        _service.Call.Text.Should().Be(
            """{"sections":["CONTENT","AI_AND_ML"],"operations":["FULL_REFRESH","SOMETHING_NEW"],"states":["NOT_EXECUTED"],"resultTypes":["ABORT"],"resourceIds":["acmeorg1-abc"],"resourceTypes":["SOURCE"]}""");
    }

    [Fact]
    public async Task Words_that_are_not_known_fail_no_listing()
    {
        _service.Answers(HttpStatusCode.OK, Page("""{"id":"a","state":"DREAMING","result":"GREAT","section":"MOON","severity":"HUGE","duration":"long","progress":"half","createDate":"then"}""", """{"id":"b"}"""));

        var activities = await Activities.ListAsync(new ActivitySearch(From, To)).ToListAsync();

        activities[0].Should().BeEquivalentTo(new PlatformActivity { Id = "a", StateName = "DREAMING", Result = ActivityResult.Unknown, ResultName = "GREAT", SectionName = "MOON", SeverityName = "HUGE" });
        activities[1].Should().BeEquivalentTo(new PlatformActivity { Id = "b" });
    }

    [Fact]
    public async Task Every_page_is_read()
    {
        _service.Then(HttpStatusCode.OK, """{"items":[{"id":"a"}],"totalPages":2}""").Then(HttpStatusCode.OK, """{"items":[{"id":"a"},{"id":"b"}],"totalPages":2}""");

        (await Activities.ListAsync(new ActivitySearch(From, To)).Select(activity => activity.Id).ToListAsync()).Should().Equal("a", "b");
    }

    [Fact]
    public async Task A_range_longer_than_31_days_is_read_in_parts_and_an_activity_of_two_parts_is_told_once()
    {
        _service.Then(HttpStatusCode.OK, Page("""{"id":"new"}""", """{"id":"long"}""")).Then(HttpStatusCode.OK, Page("""{"id":"long"}""", """{"id":"old"}"""));

        var ids = await Activities.ListAsync(new ActivitySearch(From, From.AddDays(40))).Select(activity => activity.Id).ToListAsync();

        ids.Should().Equal("new", "long", "old");
        _service.Calls.Select(call => Uri.UnescapeDataString(call.Address.Query)).Should().Equal(
            "?from=2025-02-12T00:00:00.000Z&to=2025-03-15T00:00:00.000Z&page=0&perPage=100",
            "?from=2025-02-03T00:00:00.000Z&to=2025-02-12T00:00:00.000Z&page=0&perPage=100");
    }

    [Fact]
    public async Task Without_an_end_the_range_ends_a_minute_from_now()
    {
        await Activities.ListAsync(new ActivitySearch(From)).ToListAsync();

        _service.Call.Line.Should().Contain("&to=2025-02-03T04%3A06%3A06.000Z&");
    }

    [Fact]
    public async Task The_latest_activities_of_a_resource_are_read_ten_by_ten()
    {
        _service.Then(HttpStatusCode.OK, """{"items":[{"id":"a"}],"totalPages":2}""").Then(HttpStatusCode.OK, """{"items":[{"id":"b"}],"totalPages":2}""");

        (await Activities.ListLatestAsync("acmeorg1-abc").Select(activity => activity.Id).ToListAsync()).Should().Equal("a", "b");
        _service.Calls.Select(call => call.Line).Should().Equal($"POST {ActivitiesUrl}/latest?page=0&perPage=10", $"POST {ActivitiesUrl}/latest?page=1&perPage=10");
        _service.Calls[0].Text.Should().Be("""{"resourceIds":["acmeorg1-abc"]}""");
    }

    [Fact]
    public async Task One_activity_is_read_by_its_id()
    {
        _service.Answers(HttpStatusCode.OK, Rebuild);

        var activity = await Activities.GetAsync("128a/7");

        _service.Call.Line.Should().Be($"GET {ActivitiesUrl}/128a%2F7");
        activity.Id.Should().Be("128a706128d54btm98df8a98015301be");
    }

    [Fact]
    public async Task An_unknown_activity_is_not_found()
    {
        _service.Answers(HttpStatusCode.NotFound, """{"errorCode":"NOT_FOUND","message":"No."}""");

        await FluentActions.Awaiting(() => Activities.GetAsync("a")).Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task Facets_of_several_parts_are_put_together()
    {
        _service
            .Then(HttpStatusCode.OK, """{"operations":["REBUILD"],"states":["EXECUTED"],"sections":["CONTENT"],"resourceIds":["r"],"resourceTypes":["SOURCE"]}""")
            .Then(HttpStatusCode.OK, """{"operations":["REBUILD","CREATE"],"states":["ODD"]}""");

        var facets = await Activities.GetFacetsAsync(new ActivitySearch(From, From.AddDays(40)));

        _service.Calls[1].Line.Should().Be($"POST {ActivitiesUrl}/facets/public?from=2025-02-03T00%3A00%3A00.000Z&to=2025-02-12T00%3A00%3A00.000Z");
        facets.Should().BeEquivalentTo(new ActivityFacets
        {
            Operations = ["REBUILD", "CREATE"],
            States = [ActivityState.Executed, ActivityState.Unknown],
            Sections = [ActivitySection.Content],
            ResourceIds = ["r"],
            ResourceTypes = ["SOURCE"],
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"items":[{"operation":"REBUILD"}]}""")]
    public async Task An_answer_without_what_was_asked_for_fails(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        await FluentActions.Awaiting(() => Activities.ListAsync(new ActivitySearch(From, To)).ToListAsync().AsTask()).Should().ThrowAsync<CoveoPushException>().WithMessage("ListActivities*");
        await FluentActions.Awaiting(() => Activities.GetAsync("a")).Should().ThrowAsync<CoveoPushException>().WithMessage("GetActivity*it describes no activity*");
    }

    [Fact]
    public async Task An_empty_answer_has_no_facets()
    {
        _service.Answers(HttpStatusCode.OK);

        await FluentActions.Awaiting(() => Activities.GetFacetsAsync(new ActivitySearch(From, To))).Should().ThrowAsync<CoveoPushException>().WithMessage("*it says nothing of activities*");
    }

    private IActivitiesClient Activities => _service.Client().Activities;

    private static string Page(params string[] items) => $$"""{"items":[{{string.Join(',', items)}}],"totalEntries":{{items.Length}},"totalPages":1}""";
}
