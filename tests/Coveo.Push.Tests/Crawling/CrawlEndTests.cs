namespace Coveo.Push.Tests.Crawling;

/// <summary>What the end of a crawl comes to, and why what is old was not deleted.</summary>
public class CrawlEndTests
{
    private const string Missing = "Not everything was taken, and what is missing may still be there.";

    private static readonly CrawlReport Report = new() { SourceId = "s1", Seen = 3 };

    [Fact]
    public void Everything_was_taken_and_what_is_old_deleted() =>
        new CrawlEnd { IsEverythingTaken = true, IsOldDeleted = true }.Close(Report).Should().BeEquivalentTo(
            new CrawlReport { SourceId = "s1", Seen = 3, Outcome = CrawlOutcome.Completed, IsOldDeleted = true });

    [Fact]
    public void A_crawl_of_changes_has_nothing_to_decide()
    {
        var changes = Report with { Mode = CrawlMode.Incremental };

        Summary(new CrawlEnd { IsEverythingTaken = true }.Close(changes)).Should().Be((CrawlOutcome.Completed, null, null));
        Summary(new CrawlEnd { IsAborted = true }.Close(changes)).Should().Be((CrawlOutcome.Aborted, null, null));
        Summary(new CrawlEnd().Close(changes)).Should().Be((CrawlOutcome.Incomplete, null, null));
    }

    [Theory]
    [InlineData(CrawlMode.Rebuild)]
    [InlineData(CrawlMode.Rescan)]
    public void What_was_not_believed_is_complete_and_says_why(CrawlMode mode) =>
        Summary(new CrawlEnd { IsEverythingTaken = true, NotDeletedBecause = "Few items." }.Close(Report with { Mode = mode })).Should()
            .Be((CrawlOutcome.CompletedWithoutDeletion, "Few items.", null));

    [Theory]
    [InlineData(CrawlMode.Rebuild)]
    [InlineData(CrawlMode.Rescan)]
    public void Where_something_was_not_taken_that_is_the_reason(CrawlMode mode) =>
        Summary(new CrawlEnd { Problem = "A gap." }.Close(Report with { Mode = mode })).Should().Be((CrawlOutcome.Incomplete, Missing, "A gap."));

    [Fact]
    public void A_reason_that_is_known_is_kept_where_something_was_not_taken_either() =>
        Summary(new CrawlEnd { NotDeletedBecause = "Few items." }.Close(Report)).Should().Be((CrawlOutcome.Incomplete, "Few items.", null));

    [Fact]
    public void A_failure_before_the_deletion_and_a_failure_of_it_are_told_apart()
    {
        var failure = new IOException("The disk is full.");

        Summary(new CrawlEnd { Failure = failure }.Close(Report)).Should().Be((CrawlOutcome.Incomplete, Missing, "The disk is full."));
        Summary(new CrawlEnd { Failure = failure, IsEverythingTaken = true }.Close(Report)).Should().Be((CrawlOutcome.Incomplete, "The deletion failed.", "The disk is full."));
        Summary(new CrawlEnd { Failure = failure, IsEverythingTaken = true, IsOldDeleted = true }.Close(Report)).Should().Be((CrawlOutcome.Incomplete, null, "The disk is full."));
    }

    [Fact]
    public void An_abort_is_told_before_all_else_and_a_problem_before_the_failure() =>
        Summary(new CrawlEnd { IsAborted = true, IsEverythingTaken = true, Failure = new IOException("late"), Problem = "It was given up." }.Close(Report)).Should()
            .Be((CrawlOutcome.Aborted, "The crawl was aborted.", "It was given up."));

    [Fact]
    public void A_status_that_could_not_be_set_changes_nothing_else() =>
        new CrawlEnd { IsEverythingTaken = true, IsOldDeleted = true, StatusProblem = "No answer." }.Close(Report).Should()
            .Match<CrawlReport>(report => report.Outcome == CrawlOutcome.Completed && report.StatusProblem == "No answer." && report.Problem == null);

    private static (CrawlOutcome Outcome, string? NotDeletedBecause, string? Problem) Summary(CrawlReport report) => (report.Outcome, report.NotDeletedBecause, report.Problem);
}
