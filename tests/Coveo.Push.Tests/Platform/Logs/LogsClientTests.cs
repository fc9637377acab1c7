using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class LogsClientTests
{
    private const string LogsUrl = "https://api.cloud.coveo.com/logs/v1/organizations/acmeorg1";
    private const string Day = "from=2025-02-03T00%3A00%3A00.000Z&to=2025-02-04T00%3A00%3A00.000Z";

    private const string Entry =
        """
        {
          "guid": "0b9f7b39-3d6c-4f83-8a1c-6c8f4f0d9f10", "datetime": "2025-02-03T04:05:06.789Z", "organizationId": "acmeorg1",
          "sourceId": "acmeorg1-abc", "id": "https://acme.example/p/1", "operation": "ADD", "task": "INDEXING", "result": "ERROR",
          "requestId": "f852c811-6428-484b-8339-0da88b2cf718", "resourceId": "", "meta": { "duration": "0.012", "orderingid": "1738555506000", "tries": 3 }
        }
        """;

    private static readonly DateTimeOffset From = new(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddDays(1);

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, $$"""{"documentLogEntries":[{{Entry}}],"hasNextPage":false}""");

    [Fact]
    public async Task Entries_are_read_with_everything_they_say()
    {
        var entries = await Logs.SearchAsync(new LogSearch(From, To)).ToListAsync();

        _service.Call.Line.Should().Be($"POST {LogsUrl}?{Day}&page=0&perPage=100");
        _service.Call.Text.Should().Be("{}");
        entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new LogEntry
        {
            Id = "0b9f7b39-3d6c-4f83-8a1c-6c8f4f0d9f10",
            DateTime = new DateTimeOffset(2025, 2, 3, 4, 5, 6, 789, TimeSpan.Zero),
            DocumentId = "https://acme.example/p/1",
            SourceId = "acmeorg1-abc",
            Operation = LogOperation.Add,
            OperationName = "ADD",
            Task = LogTask.Indexing,
            TaskName = "INDEXING",
            Result = LogResult.Error,
            ResultName = "ERROR",
            RequestId = "f852c811-6428-484b-8339-0da88b2cf718",
            OrderingId = OrderingId.Parse("1738555506000"),
            Meta = new Dictionary<string, string> { ["duration"] = "0.012", ["orderingid"] = "1738555506000", ["tries"] = "3" },
        });
    }

    [Fact]
    public async Task An_entry_tells_itself_in_a_line()
    {
        var entry = await Logs.SearchAsync(new LogSearch(From, To)).SingleAsync();

        entry.ToString().Should().Be("2025-02-03T04:05:06.789Z ADD INDEXING ERROR https://acme.example/p/1 (duration: 0.012, orderingid: 1738555506000, tries: 3)");
        new LogEntry { OperationName = "DELETE_OLDER_THAN", TaskName = "INDEXING", ResultName = "COMPLETED", SourceId = "s" }.ToString().Should().Be("(no time) DELETE_OLDER_THAN INDEXING COMPLETED s");
    }

    [Fact]
    public async Task Every_filter_is_sent()
    {
        var search = new LogSearch(new DateTimeOffset(2025, 2, 3, 1, 0, 0, TimeSpan.FromHours(1)), To)
        {
            DocumentId = "https://acme.example/*?a=1&b",
            DocumentIdMatch = DocumentIdMatch.Wildcard,
            Operations = [LogOperation.Add, LogOperation.DeleteAndChildren],
            Tasks = [LogTask.StreamingExtension],
            Results = [LogResult.Warning],
            SourceIds = ["s1", "s2"],
            ResourceIds = ["r1"],
            ExcludedOperations = [LogOperation.BatchFile],
            ExcludedTasks = [LogTask.ConsumingBatch],
            ExcludedResults = [LogResult.Skipped],
            ExcludedSourceIds = ["s3"],
            ExcludedResourceIds = ["r2"],
            PageSize = 1000,
        };

        await Logs.SearchAsync(search).ToListAsync();

        _service.Call.Line.Should().Be($"POST {LogsUrl}?{Day}&documentId=https%3A%2F%2Facme.example%2F%2A%3Fa%3D1%26b&documentIdMatching=WILDCARD&page=0&perPage=1000");
        _service.Call.Text.Should().Be(
            """{"operations":["ADD","DELETE_AND_CHILDREN"],"tasks":["STREAMING_EXTENSION"],"results":["WARNING"],"sourcesIds":["s1","s2"],"resourceIds":["r1"],"excludeOperations":["BATCH_FILE"],"excludeTasks":["CONSUMING_BATCH"],"excludeResults":["SKIPPED"],"excludeSourceIds":["s3"],"excludeResourceIds":["r2"]}""");
    }

    [Theory]
    [InlineData(nameof(DocumentIdMatch.Exact), "EXACT")]
    [InlineData(nameof(DocumentIdMatch.Partial), "PARTIAL")]
    public async Task An_id_is_matched_as_it_is_asked(string match, string word)
    {
        await Logs.SearchAsync(new LogSearch(From, To) { DocumentId = "x", DocumentIdMatch = Enum.Parse<DocumentIdMatch>(match) }).ToListAsync();

        _service.Call.Line.Should().Contain($"&documentId=x&documentIdMatching={word}&");
    }

    [Theory]
    [InlineData("{}", "", "")]
    [InlineData("""{"operation":"TELEPORT","task":"DREAMING","result":"GREAT","datetime":"soon","meta":[1]}""", "TELEPORT", "DREAMING")]
    [InlineData("""{"operation":"","meta":null,"datetime":null,"more":{"a":1}}""", "", "")]
    public async Task Words_that_are_not_known_fail_no_listing(string entry, string operation, string task)
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"documentLogEntries":[{{entry}}]}""");

        var read = await Logs.SearchAsync(new LogSearch(From, To)).SingleAsync();

        (read.Operation, read.Task, read.Result, read.DateTime, read.OrderingId).Should().Be((LogOperation.Unknown, LogTask.Unknown, LogResult.Unknown, null, null));
        (read.OperationName ?? "", read.TaskName ?? "", read.Meta.Count).Should().Be((operation, task, 0));
    }

    [Theory]
    [InlineData("""{"OrderingId":"7"}""", "7")]
    [InlineData("""{"ordering_id":18446744073709551615}""", "18446744073709551615")]
    [InlineData("""{"ordering-id":"none"}""", null)]
    public async Task The_ordering_id_is_found_however_it_is_spelled(string meta, string? orderingId)
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"documentLogEntries":[{"meta":{{meta}}}]}""");

        (await Logs.SearchAsync(new LogSearch(From, To)).SingleAsync()).OrderingId?.ToString().Should().Be(orderingId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"documentLogEntries":null}""")]
    public async Task An_answer_without_entries_is_no_log(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        await FluentActions.Awaiting(() => Logs.SearchAsync(new LogSearch(From, To)).ToListAsync().AsTask()).Should().ThrowAsync<CoveoPushException>().WithMessage("SearchLogs*it lists no log entries*");
    }

    [Fact]
    public async Task An_entry_that_is_null_is_no_entry()
    {
        _service.Answers(HttpStatusCode.OK, """{"documentLogEntries":[null]}""");

        await FluentActions.Awaiting(() => Logs.SearchAsync(new LogSearch(From, To)).ToListAsync().AsTask()).Should().ThrowAsync<CoveoPushException>().WithMessage("*it lists an entry that says nothing*");
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_first_entry_is_asked_for()
    {
        var entries = Logs.SearchAsync(new LogSearch(From, To));

        _service.Calls.Should().BeEmpty();
        await entries.ToListAsync();
        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task Entries_are_counted_without_being_read()
    {
        _service.Answers(HttpStatusCode.OK, """{"operations":{"ADD":12},"results":{"COMPLETED":9,"ERROR":2,"ODD":1},"tasks":{},"sourceIds":{"s":12},"resourceIds":{}}""");

        var count = await Logs.CountAsync(new LogSearch(From, To) { SourceIds = ["s"] });

        count.Should().Be(12);
        _service.Call.Line.Should().Be($"POST {LogsUrl}/facetsStats?{Day}");
        _service.Call.Text.Should().Be("""{"sourcesIds":["s"]}""");
    }

    [Fact]
    public async Task Counts_are_told_by_values()
    {
        _service.Answers(HttpStatusCode.OK, """{"operations":{"ADD":12},"results":{"COMPLETED":9,"ERROR":2,"ODD":1,"WRONG":"many"},"sourceIds":{"s":12}}""");

        var counts = await Logs.GetFacetCountsAsync(new LogSearch(From, To));

        counts.Total.Should().Be(12);
        counts.Results[LogResult.Error].Should().Be(2);
        counts.Results[LogResult.Rejected].Should().Be(0);
        counts.Results[LogResult.Unknown].Should().Be(1);
        counts.Operations[LogOperation.Add].Should().Be(12);
        counts.Tasks[LogTask.Indexing].Should().Be(0);
        counts.SourceIds.Should().BeEquivalentTo(new Dictionary<string, long> { ["s"] = 12 });
        counts.ResourceIds.Should().BeEmpty();
    }

    [Fact]
    public async Task Facets_are_the_values_there_are()
    {
        _service.Answers(HttpStatusCode.OK, """{"operations":["ADD","ODD","OTHER",null],"results":["COMPLETED"],"tasks":["INDEXING"],"sourceIds":["s"],"resourceIds":["","r"]}""");

        var facets = await Logs.GetFacetsAsync(new LogSearch(From, To));

        _service.Call.Line.Should().Be($"POST {LogsUrl}/facets?{Day}");
        facets.Should().BeEquivalentTo(new LogFacets
        {
            Operations = [LogOperation.Add, LogOperation.Unknown],
            Tasks = [LogTask.Indexing],
            Results = [LogResult.Completed],
            SourceIds = ["s"],
            ResourceIds = ["r"],
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nothing")]
    public async Task An_answer_without_results_counts_nothing(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        await FluentActions.Awaiting(() => Logs.CountAsync(new LogSearch(From, To))).Should().ThrowAsync<CoveoPushException>().WithMessage("CountLogFacets*it says nothing of the results in the log*");
        await FluentActions.Awaiting(() => Logs.GetFacetsAsync(new LogSearch(From, To))).Should().ThrowAsync<CoveoPushException>().WithMessage("GetLogFacets*");
    }

    private ILogsClient Logs => _service.Client().Logs;
}
