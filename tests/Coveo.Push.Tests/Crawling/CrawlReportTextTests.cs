namespace Coveo.Push.Tests.Crawling;

/// <summary>Each word and number of a report, for people and for programs.</summary>
public class CrawlReportTextTests
{
    private static readonly CrawlReport Full = new()
    {
        Mode = CrawlMode.Rescan,
        Outcome = CrawlOutcome.Completed,
        SourceId = "s1",
        StartedAt = new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero),
        Duration = TimeSpan.FromSeconds(61.2344),
        Seen = 1_000,
        Unchanged = 2_000,
        AddedOrUpdated = 3_000,
        Deleted = 4_000,
        Rejected = 5_000,
        Failed = 6_000,
        NotSent = 7_000,
        Identities = 8_000,
        IdentitiesNotAccepted = 9_000,
        Batches = 10_000,
        Bytes = 11_000,
        Requests = 12_000,
        ThrottleWait = TimeSpan.FromSeconds(1.5),
        IsOldDeleted = true,
        FullPassReason = "Nothing is remembered.",
        Problem = "A folder could not be read.",
        StatusProblem = "There was no answer.",
        Failures = [new CrawlFailure("a://1\n", PushOperationKind.Delete, ItemResult.Failed, "The service refused it.")],
        Verification = new CrawlVerification { Items = 1, Indexed = 1 },
    };

    [Fact]
    public void A_table_has_a_line_for_each_thing() => Full.ToString().Should().Be(
        """
        Rescan of source 's1': completed
          started at        2025-02-03 09:00:00Z
          took              61.234 s
          seen              1,000
          unchanged         2,000
          added or updated  3,000
          deleted           4,000
          rejected          5,000
          failed            6,000
          not sent          7,000
          identities        8,000
          not accepted      9,000
          batches           10,000
          bytes             11,000
          requests          12,000
          throttled         1.5 s
          old ones          deleted
          full pass         Nothing is remembered.
          problem           A folder could not be read.
          status            not IDLE: There was no answer.
          Failed            Delete 'a://1\u000A': The service refused it.
          verification      confirmed of 1 items, after 0 s
          - indexed         1
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_table_of_nothing_says_that_nothing_was_seen_and_nothing_added() => new CrawlReport { Mode = CrawlMode.Incremental }.ToString().Should().Be(
        """
        Incremental of source '': running
          took              0 s
          seen              0
          added or updated  0
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(CrawlOutcome.Running, "running", false)]
    [InlineData(CrawlOutcome.Completed, "completed", true)]
    [InlineData(CrawlOutcome.CompletedWithoutDeletion, "completed, nothing old deleted", true)]
    [InlineData(CrawlOutcome.Aborted, "aborted", false)]
    [InlineData(CrawlOutcome.Incomplete, "incomplete", false)]
    public void Each_end_has_its_word(CrawlOutcome outcome, string word, bool isComplete)
    {
        var report = new CrawlReport { Mode = CrawlMode.Rebuild, SourceId = "s1", Outcome = outcome };

        report.ToString().Should().StartWith($"Rebuild of source 's1': {word}\n");
        report.IsComplete.Should().Be(isComplete);
    }

    [Fact]
    public void A_table_lists_the_first_ten_failures()
    {
        var report = new CrawlReport { Failures = [.. Enumerable.Range(1, 12).Select(number => new CrawlFailure($"a://{number}", PushOperationKind.AddOrUpdate, ItemResult.Rejected, "No."))] };

        report.ToString().Split('\n').Where(line => line.Contains("Rejected", StringComparison.Ordinal)).Should()
            .Equal(Enumerable.Range(1, 10).Select(number => $"  Rejected          AddOrUpdate 'a://{number}': No."));
    }

    [Fact]
    public void Json_has_every_number_and_text() => Full.ToJson().Should().Be(
        """
        {"mode":"Rescan","outcome":"Completed","sourceId":"s1","startedAt":"2025-02-03T09:00:00+00:00","durationSeconds":61.2344,"seen":1000,"unchanged":2000,"addedOrUpdated":3000,
        "deleted":4000,"rejected":5000,"failed":6000,"notSent":7000,"identities":8000,"identitiesNotAccepted":9000,"batches":10000,"bytes":11000,"requests":12000,"throttleWaitSeconds":1.5,
        "isOldDeleted":true,"fullPassReason":"Nothing is remembered.","problem":"A folder could not be read.","statusProblem":"There was no answer.",
        "failures":[{"id":"a://1\n","kind":"Delete","result":"Failed","reason":"The service refused it."}],
        "verification":{"isConfirmed":true,"durationSeconds":0,"items":1,"indexed":1,"indexedWithWarning":0,"deleted":0,"rejected":0,"failed":0,"skipped":0,"notSeen":0,"notTracked":0,"failures":[]}}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Json_of_nothing_has_the_numbers_and_no_text_that_says_nothing() => new CrawlReport { NotDeletedBecause = "Few items." }.ToJson().Should().Be(
        """
        {"mode":"Rebuild","outcome":"Running","sourceId":"","durationSeconds":0,"seen":0,"unchanged":0,"addedOrUpdated":0,"deleted":0,"rejected":0,"failed":0,"notSent":0,"identities":0,
        "identitiesNotAccepted":0,"batches":0,"bytes":0,"requests":0,"throttleWaitSeconds":0,"isOldDeleted":false,"notDeletedBecause":"Few items.","failures":[]}
        """.ReplaceLineEndings(""));
}
