namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>What a run that has ended is called, and what was wrong with it.</summary>
public class CrawlerRunRecordTests
{
    private static readonly CrawlIncompleteException Incomplete = new("3 of 5 items were taken.");

    [Theory]
    [InlineData(CrawlOutcome.Completed, "completed", true, null)]
    [InlineData(CrawlOutcome.CompletedWithoutDeletion, "completed_without_deletion", true, null)]
    [InlineData(CrawlOutcome.Incomplete, "incomplete", false, "Not everything was taken.")]
    [InlineData(CrawlOutcome.Aborted, "failed", false, "Not everything was taken.")]
    [InlineData(CrawlOutcome.Running, "failed", false, "Not everything was taken.")]
    public void A_run_is_called_after_the_end_of_its_crawl(CrawlOutcome end, string outcome, bool isSuccess, string? problem) =>
        Summary(Run(new CrawlReport { Outcome = end })).Should().Be((outcome, isSuccess, problem));

    [Fact]
    public void A_run_without_a_crawl_has_failed() =>
        Summary(Run(report: null)).Should().Be(("failed", false, "Not everything was taken."));

    [Fact]
    public void A_failure_is_told_before_all_else()
    {
        var completed = new CrawlReport { Outcome = CrawlOutcome.Completed, NotDeletedBecause = "few" };

        Summary(Run(completed, new IOException("down"))).Should().Be(("failed", false, "down"));
        Summary(Run(new CrawlReport { Outcome = CrawlOutcome.Incomplete, Problem = "a gap" }, Incomplete)).Should().Be(("incomplete", false, "3 of 5 items were taken."));
        Summary(Run(completed, new OperationCanceledException("stopped")) with { WasStopped = true }).Should().Be(("aborted", false, "stopped"));
    }

    [Fact]
    public void A_success_tells_what_was_not_deleted_and_then_what_the_source_shows()
    {
        Summary(Run(new CrawlReport { Outcome = CrawlOutcome.CompletedWithoutDeletion, NotDeletedBecause = "few", StatusProblem = "no answer" })).Problem.Should().Be("few");
        Summary(Run(new CrawlReport { Outcome = CrawlOutcome.Completed, StatusProblem = "no answer", Problem = "none" })).Problem.Should().Be("no answer");
    }

    [Fact]
    public void A_crawl_with_a_problem_tells_that() =>
        Summary(Run(new CrawlReport { Outcome = CrawlOutcome.Incomplete, Problem = "a gap", NotDeletedBecause = "few" })).Problem.Should().Be("a gap");

    private static CrawlerRun Run(CrawlReport? report, Exception? failure = null) => new(CrawlMode.Rebuild, DateTimeOffset.UnixEpoch, TimeSpan.Zero, report, failure, WasStopped: false);

    private static (string Outcome, bool IsSuccess, string? Problem) Summary(CrawlerRun run) => (run.Outcome, run.IsSuccess, run.Problem);
}
