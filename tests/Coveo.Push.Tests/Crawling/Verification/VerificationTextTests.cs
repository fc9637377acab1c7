namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>Each word and number of a verification, for people and for programs.</summary>
public class VerificationTextTests
{
    private static readonly CrawlVerification Full = new()
    {
        Duration = TimeSpan.FromSeconds(1.5),
        Items = 1_000,
        Indexed = 2_000,
        IndexedWithWarning = 3_000,
        Deleted = 4_000,
        Rejected = 5_000,
        Failed = 6_000,
        Skipped = 7_000,
        NotSeen = 8_000,
        NotTracked = 9_000,
        SourceItems = 10_000,
        ExpectedItems = 11_000,
        Problem = "The log could not be read.",
        SourceProblem = "The source could not be read.",
        StateProblem = "The state could not be told.",
        Failures =
        [
            new CrawlVerificationFailure("a://1\n", CrawlVerificationOutcome.Failed, "MAPPING", "It is bad.", "r1"),
            new CrawlVerificationFailure("a://2", CrawlVerificationOutcome.Skipped, Stage: null, "No reason."),
        ],
    };

    [Fact]
    public void A_table_has_a_line_for_each_thing() => Full.ToString().Should().Be(
        """
        Verification of a crawl: not confirmed of 1,000 items, after 1.5 s
          - indexed         2,000
          - with a warning  3,000
          - deleted         4,000
          - rejected        5,000
          - failed          6,000
          - skipped         7,000
          - not seen        8,000
          - not tracked     9,000
          - log             The log could not be read.
          - source          10,000 items, 11,000 expected
          - state           The state could not be told.
          - Failed          'a://1\u000A', MAPPING: It is bad.
          - Skipped         'a://2', a stage that is not named: No reason.
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_table_of_nothing_is_confirmed() => new CrawlVerification().ToString().Should().Be("Verification of a crawl: confirmed of 0 items, after 0 s\n  - indexed         0");

    [Fact]
    public void The_source_is_told_as_far_as_it_is_known()
    {
        new CrawlVerification { SourceItems = 1_000 }.ToString().Should().EndWith("\n  - source          1,000 items");
        new CrawlVerification { ExpectedItems = 1_000, SourceProblem = "No answer." }.ToString().Should().EndWith("\n  - source          No answer.");
        new CrawlVerification { ExpectedItems = 1_000 }.ToString().Should().NotContain("source");
    }

    [Fact]
    public void A_table_lists_the_first_ten_failures()
    {
        var failures = Enumerable.Range(1, 12).Select(number => new CrawlVerificationFailure($"a://{number}", CrawlVerificationOutcome.Rejected, "MAPPING", "No."));

        new CrawlVerification { Failures = [.. failures] }.ToString().Split('\n').Where(line => line.Contains("MAPPING", StringComparison.Ordinal)).Should()
            .Equal(Enumerable.Range(1, 10).Select(number => $"  - Rejected        'a://{number}', MAPPING: No."));
    }

    [Fact]
    public void Json_has_every_number_and_text() => Full.ToJson().Should().Be(
        """
        {"isConfirmed":false,"durationSeconds":1.5,"items":1000,"indexed":2000,"indexedWithWarning":3000,"deleted":4000,"rejected":5000,"failed":6000,"skipped":7000,"notSeen":8000,
        "notTracked":9000,"sourceItems":10000,"expectedItems":11000,"problem":"The log could not be read.","sourceProblem":"The source could not be read.","stateProblem":"The state could not be told.",
        "failures":[{"id":"a://1\n","outcome":"Failed","stage":"MAPPING","reason":"It is bad.","requestId":"r1"},{"id":"a://2","outcome":"Skipped","reason":"No reason."}]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Json_of_nothing_has_the_counts() => new CrawlVerification().ToJson().Should().Be(
        """
        {"isConfirmed":true,"durationSeconds":0,"items":0,"indexed":0,"indexedWithWarning":0,"deleted":0,"rejected":0,"failed":0,"skipped":0,"notSeen":0,"notTracked":0,"failures":[]}
        """);

    [Fact]
    public void It_is_confirmed_when_all_is_known_and_well()
    {
        new CrawlVerification { Items = 6, Indexed = 1, IndexedWithWarning = 2, Deleted = 3, SourceProblem = "No answer.", StateProblem = "Locked." }.IsConfirmed.Should().BeTrue();
        new CrawlVerification { Problem = "No log." }.IsConfirmed.Should().BeFalse();
        CrawlVerification[] troubled =
        [
            new() { Rejected = 1 }, new() { Failed = 1 }, new() { Skipped = 1 }, new() { NotSeen = 1 }, new() { NotTracked = 1 },
            new() { Rejected = 1, Failed = 1 }, new() { Failed = 1, Skipped = 1 }, new() { Skipped = 1, NotSeen = 1 }, new() { NotSeen = 1, NotTracked = 1 },
        ];
        troubled.Should().OnlyContain(verification => !verification.IsConfirmed);
    }
}
