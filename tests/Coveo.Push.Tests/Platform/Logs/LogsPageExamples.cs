using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>The examples of docs/guides/logs.md, compiled and run.</summary>
public sealed class LogsPageExamples : IDisposable
{
    private const string sourceId = RecordingService.SourceId;

    private readonly RecordingService service = new();
    private readonly CoveoPushClient client;
    private readonly DateTimeOffset before = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public LogsPageExamples()
    {
        service.Time.Advance(DateTimeOffset.UtcNow - service.Time.GetUtcNow());
        client = service.Client();
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Problems_are_found()
    {
        service.Answers(HttpStatusCode.OK, """{"documentLogEntries":[{"datetime":"2025-02-03T04:05:06.789Z","id":"https://acme.example/1","operation":"ADD","task":"CONSUMING","result":"REJECTED"}],"hasNextPage":false}""");

        var problems = new LogSearch(DateTimeOffset.UtcNow.AddHours(-1))
        {
            SourceIds = [sourceId],
            Results = [LogResult.Warning, LogResult.Rejected, LogResult.Error],
        };
        await foreach (var entry in client.Logs.SearchAsync(problems))
        {
            Console.WriteLine(entry); // 2025-02-03T04:05:06.789Z ADD CONSUMING REJECTED https://acme.example/1 (…)
        }

        service.Call.Text.Should().Be($$"""{"results":["WARNING","REJECTED","ERROR"],"sourcesIds":["{{sourceId}}"]}""");
        (await client.Logs.SearchAsync(problems).SingleAsync()).ToString().Should().Be("2025-02-03T04:05:06.789Z ADD CONSUMING REJECTED https://acme.example/1");
    }

    [Fact]
    public async Task The_way_of_an_item_is_found()
    {
        service.Answers(HttpStatusCode.OK, """{"documentLogEntries":[{"task":"CONSUMING","result":"COMPLETED"},{"task":"INDEXING","result":"COMPLETED"}],"hasNextPage":false}""");

        var way = new LogSearch(before) { DocumentId = "https://acme.example/1" };
        var isIndexed = await client.Logs.SearchAsync(way).AnyAsync(entry => entry is { Task: LogTask.Indexing, Result: LogResult.Completed });

        isIndexed.Should().BeTrue();
    }

    [Fact]
    public async Task Entries_are_counted()
    {
        service.Answers(HttpStatusCode.OK, """{"results":{"COMPLETED":3,"ERROR":1}}""");

        var counts = await client.Logs.GetFacetCountsAsync(new LogSearch(before) { SourceIds = [sourceId], Tasks = [LogTask.Indexing] });
        Console.WriteLine($"{counts.Results[LogResult.Completed]} of {counts.Total} went into the index");

        (counts.Results[LogResult.Completed], counts.Total).Should().Be((3, 4));
    }

    [Fact]
    public async Task The_latest_activity_is_found()
    {
        service.Answers(HttpStatusCode.OK, """{"items":[{"id":"a","operation":"REBUILD","state":"EXECUTING"}],"totalPages":1}""");

        var latest = await client.Activities.ListLatestAsync(sourceId).FirstOrDefaultAsync();
        if (latest is { State: ActivityState.Executing, Operation: ActivityOperations.Rebuild })
        {
            Console.WriteLine($"Somebody rebuilds {latest.ResourceName} since {latest.StartDate}.");
        }

        latest!.Id.Should().Be("a");
    }

    [Fact]
    public async Task Activities_that_failed_are_found()
    {
        service.Answers(HttpStatusCode.OK, """{"items":[],"totalPages":0}""");

        var failed = new ActivitySearch(DateTimeOffset.UtcNow.AddDays(-90)) { Results = [ActivityResult.Error] };
        await foreach (var activity in client.Activities.ListAsync(failed))
        {
            Console.WriteLine(activity); // 2025-02-03T04:05:06.789Z REBUILD My source: ERROR (JOB_SERVICE_EXECUTION_ERROR)
        }

        service.Calls.Should().HaveCount(3).And.OnlyContain(call => call.Text == """{"resultTypes":["ERROR"]}""");
    }
}
