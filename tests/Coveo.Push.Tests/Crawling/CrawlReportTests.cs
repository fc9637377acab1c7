using System.Text.Json;

namespace Coveo.Push.Tests.Crawling;

/// <summary>The report of a crawl, for people and for programs.</summary>
public sealed class CrawlReportTests : CrawlTest
{
    private static readonly CrawlReport Report = new()
    {
        Mode = CrawlMode.Rebuild,
        Outcome = CrawlOutcome.Incomplete,
        SourceId = "s1",
        StartedAt = new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero),
        Duration = TimeSpan.FromSeconds(1.5),
        Seen = 1234,
        AddedOrUpdated = 1233,
        Rejected = 1,
        Batches = 2,
        Bytes = 5_000,
        Requests = 8,
        ThrottleWait = TimeSpan.FromSeconds(3),
        NotDeletedBecause = "Not everything was taken.",
        Failures = [new CrawlFailure("no URI", PushOperationKind.AddOrUpdate, ItemResult.Rejected, "It is no URI.")],
    };

    [Fact]
    public void It_is_a_table_for_people() => Report.ToString().Should().Be(
        """
        Rebuild of source 's1': incomplete
          started at        2025-02-03 09:00:00Z
          took              1.5 s
          seen              1,234
          added or updated  1,233
          rejected          1
          batches           2
          bytes             5,000
          requests          8
          throttled         3 s
          old ones          not deleted: Not everything was taken.
          Rejected          AddOrUpdate 'no URI': It is no URI.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void It_is_one_line_of_json_for_programs()
    {
        var json = Report.ToJson();

        json.Should().NotContain("\n");
        using var parsed = JsonDocument.Parse(json);
        parsed.RootElement.GetProperty("outcome").GetString().Should().Be("Incomplete");
        parsed.RootElement.GetProperty("addedOrUpdated").GetInt64().Should().Be(1233);
        parsed.RootElement.GetProperty("failures")[0].GetProperty("reason").GetString().Should().Be("It is no URI.");
    }

    [Fact]
    public async Task So_far_it_counts_while_the_crawl_runs_and_changes_no_more_at_the_end()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        crawl.SoFar.Should().Match<CrawlReport>(report => report.Outcome == CrawlOutcome.Running && report.Seen == 1 && report.AddedOrUpdated == 0);

        var report = await crawl.CompleteAsync();
        Time.Advance(TimeSpan.FromHours(1));

        crawl.SoFar.Should().BeSameAs(report);
    }

    [Fact]
    public async Task It_lists_the_first_hundred_failures_and_the_callers_own_callback_is_told_all()
    {
        var told = 0;
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        Options.Batches.OnItemNotAccepted = (_, _) =>
        {
            told++;
            return default;
        };

        var report = await RebuildAsync([.. Enumerable.Range(1, 150).Select(number => $"no URI {number}")]);

        (report.Failures.Count, report.Rejected, told).Should().Be((100, 150, 150));
    }

    [Fact]
    public async Task It_counts_the_requests_of_its_own_crawl_only()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await Client.Sources.GetAsync(SourceId);

        (await crawl.CompleteAsync()).Requests.Should().Be(4, "that is reading the source, its two statuses, and the deletion of what is old");
    }
}
