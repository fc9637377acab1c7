using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>What a crawl logs at its beginning and its end, and at which level.</summary>
public sealed class CrawlLogTests : CrawlTest
{
    [Fact]
    public async Task A_crawl_that_has_done_all_logs_its_beginning_and_its_report()
    {
        var report = await RebuildAsync("a://1");

        LoggedOfCrawls.Should().Equal(
            "Information 8 Rebuild of source 's1' has begun, at 02/03/2025 09:00:00 +00:00 by the service's clock.",
            $"Information 9 Rebuild of source 's1': {report.ToJson()}.");
    }

    [Fact]
    public async Task A_crawl_that_was_not_believed_warns_with_the_reason()
    {
        Service.Holds("a://1", "a://2", "a://3");

        var report = await RebuildAsync("a://1");

        LoggedOfCrawls.Skip(1).Should().Equal($"Warning 10 Rebuild of source 's1' has not done all: {report.ToJson()}. {report.NotDeletedBecause}");
    }

    [Fact]
    public async Task A_crawl_with_a_problem_warns_with_that()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        crawl.ReportGap("A folder cannot be read.");
        var report = await crawl.CompleteAsync();

        LoggedOfCrawls.Skip(1).Should().Equal($"Warning 10 Rebuild of source 's1' has not done all: {report.ToJson()}. A folder cannot be read.");
    }

    [Fact]
    public async Task A_source_that_cannot_be_set_to_idle_is_warned_of()
    {
        Service.OnCall = call => call == "status IDLE" ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"No."}""")) : null;

        var report = await RebuildAsync("a://1");

        report.StatusProblem.Should().Contain("No.");
        LoggedOfCrawls.ElementAt(1).Should().Be($"Warning 11 Source 's1' could not be set to IDLE, and shows a crawl that is over: {report.StatusProblem}");
        LoggedOfCrawls.Last().Should().StartWith("Information 9 ");
    }

    [Fact]
    public async Task A_failure_says_of_which_crawl_it_is_and_has_the_report()
    {
        Service.OnCall = call => call.StartsWith("delete", StringComparison.Ordinal) ? Task.FromResult(BatchService.Answer(403, """{"errorCode":"ACCESS_DENIED","message":"No."}""")) : null;
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        var failed = (await crawl.Awaiting(it => it.CompleteAsync()).Should().ThrowAsync<CrawlIncompleteException>()).Which;

        failed.Message.Should().Be($"Rebuild of source 's1': incomplete. {failed.InnerException!.Message}");
        (failed.Failure, failed.Report.Problem, failed.Report.NotDeletedBecause).Should().Be((PushFailure.AccessDenied, failed.InnerException!.Message, "The deletion failed."));
        failed.Report.Should().BeSameAs(crawl.SoFar);
        LoggedOfCrawls.Last().Should().Be($"Warning 10 Rebuild of source 's1' has not done all: {failed.Report.ToJson()}. {failed.Report.Problem}");
    }
}
