using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>How a crawl comes to its end when something goes wrong just then, and what is deleted at which end.</summary>
public sealed class CrawlEndingTests : CrawlTest
{
    private static readonly TaskCompletionSource<HttpResponseMessage> Never = new();

    [Fact]
    public async Task Cancelled_when_everything_has_just_been_taken_it_is_aborted()
    {
        using var stop = new CancellationTokenSource();
        Service.AfterCall = call =>
        {
            if (call.StartsWith("items", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        };
        await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));

        await crawl.Awaiting(it => it.CompleteAsync(cancellationToken: stop.Token)).Should().ThrowAsync<OperationCanceledException>();

        (crawl.SoFar.Outcome, crawl.SoFar.AddedOrUpdated).Should().Be((CrawlOutcome.Aborted, 1));
    }

    [Fact]
    public async Task A_completion_that_still_runs_is_cut_short_by_disposing_which_waits_for_its_end()
    {
        Service.OnCall = call => call.StartsWith("upload", StringComparison.Ordinal) ? Never.Task : null;
        var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        var completing = crawl.CompleteAsync();

        await Time.CompleteAsync(crawl.DisposeAsync().AsTask());

        (crawl.SoFar.Outcome, crawl.SoFar.NotSent, crawl.SoFar.IsOldDeleted).Should().Be((CrawlOutcome.Incomplete, 1, false));
        Service.Words.Should().EndWith(["status IDLE"]).And.NotContain(call => call.StartsWith("delete", StringComparison.Ordinal));
        await FluentActions.Awaiting(() => completing).Should().ThrowAsync<CrawlIncompleteException>();
    }

    [Fact]
    public async Task A_state_that_cannot_be_given_back_makes_the_crawl_incomplete()
    {
        Options.StateStore = new WatchedStateStore(Time) { OnCall = call => Fail(call == "dispose") };

        var failed = (await FluentActions.Awaiting(() => RebuildAsync("a://1")).Should().ThrowAsync<CrawlIncompleteException>()).Which;

        (failed.Report.Outcome, failed.Report.Problem, failed.Report.IsOldDeleted).Should().Be((CrawlOutcome.Incomplete, "The disk is full.", true));
        failed.Message.Should().Be("Rebuild of source 's1': incomplete. The disk is full.");
        Service.Status.Should().Be("IDLE");
    }

    [Fact]
    public async Task The_first_failure_is_told_where_giving_the_state_back_fails_too()
    {
        Options.StateStore = new WatchedStateStore(Time) { OnCall = call => Fail(call is "dispose" or "commit", call) };

        var failed = (await FluentActions.Awaiting(() => RebuildAsync("a://1")).Should().ThrowAsync<CrawlIncompleteException>()).Which;

        failed.Report.Problem.Should().Contain("commit").And.NotContain("dispose");
    }

    [Fact]
    public async Task Who_has_lost_the_source_deletes_nothing_by_its_age()
    {
        Service.Holds("a://old");
        (Options.StateStore, Options.LeaseHolder, Options.DeletesHoweverLittle) = (Store, "crawler 1", true);
        var lost = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await using var other = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        await lost.Awaiting(it => it.CompleteAsync()).Should().ThrowAsync<CrawlIncompleteException>().WithMessage("*is being crawled by 'crawler 1'*");

        (lost.SoFar.IsOldDeleted, lost.SoFar.NotDeletedBecause).Should().Be((false, "The deletion failed."));
        Service.Items.Keys.Should().Equal("a://old");
    }

    [Fact]
    public async Task A_deletion_by_age_that_was_refused_is_not_reported_as_done_though_the_state_has_named_what_it_knew()
    {
        Options.StateStore = Store;
        await RebuildAsync("a://1", "a://2", "a://gone");
        Service.OnCall = call => call.StartsWith("delete", StringComparison.Ordinal) ? Task.FromResult(BatchService.Answer(403, """{"errorCode":"ACCESS_DENIED","message":"No."}""")) : null;

        var failed = (await FluentActions.Awaiting(() => RebuildAsync("a://1", "a://2")).Should().ThrowAsync<CrawlIncompleteException>()).Which;

        (failed.Report.Deleted, failed.Report.IsOldDeleted, failed.Report.NotDeletedBecause).Should().Be((1, false, "The deletion failed."));
    }

    [Fact]
    public async Task A_rescan_deletes_by_id_what_has_vanished_though_the_service_does_not_tell_its_time()
    {
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://gone"));
        Service.TellsTime = false;

        var report = await RescanAsync(Item("a://1"), Item("a://2"));

        (report.Outcome, report.StartedAt, report.Deleted, report.IsOldDeleted).Should().Be((CrawlOutcome.Completed, null, 1, true));
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2");
    }

    [Fact]
    public async Task Without_the_services_time_it_says_why_a_rebuild_deletes_nothing()
    {
        Service.TellsTime = false;

        (await RebuildAsync("a://1")).NotDeletedBecause.Should().Be("The service has not told its time, and the local clock says nothing of what is old for it.");
    }

    [Theory]
    [InlineData(2, CrawlOutcome.Completed)]
    [InlineData(1, CrawlOutcome.CompletedWithoutDeletion)]
    public async Task Where_items_are_not_kept_track_of_those_that_were_taken_are_what_was_delivered(int items, CrawlOutcome outcome)
    {
        Service.Holds("a://old 1", "a://old 2", "a://old 3", "a://old 4");
        Options.VerifiableItems = 0;

        (await RebuildAsync([.. Enumerable.Range(1, items).Select(number => $"a://{number}")])).Outcome.Should().Be(outcome);
    }

    [Fact]
    public async Task With_a_share_of_zero_it_asks_for_no_count_and_believes_anything()
    {
        Service.Holds("a://old");
        Options.SmallestShareOfLastCrawl = 0;

        (await RebuildAsync()).Outcome.Should().Be(CrawlOutcome.Completed);

        Service.Words.Should().Equal("status REBUILD", "delete old 1738573199000", "status IDLE");
        Service.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task With_a_share_of_one_each_item_must_be_there_again()
    {
        Service.Holds("a://1", "a://2");
        Options.SmallestShareOfLastCrawl = 1;

        (await RebuildAsync("a://1")).NotDeletedBecause.Should().StartWith("The crawl has delivered 1 items, fewer than 100 % of the 2 that were there before");
        (await RebuildAsync("a://1", "a://2")).Outcome.Should().Be(CrawlOutcome.Completed);
    }

    [Fact]
    public async Task A_count_that_the_service_does_not_give_is_said_and_one_that_cannot_be_read_is_too()
    {
        const string Override = "Set CrawlOptions.DeletesHoweverLittle for a crawl that is to delete all the same.";
        Service.OnCall = call => call == "source" ? Task.FromResult(BatchService.Answer(200, """{"id":"s1","name":"Test"}""")) : null;
        (await RebuildAsync("a://1")).NotDeletedBecause.Should().Be($"It is not known how many items the source had before: the service has not said it. {Override}");

        Service.OnCall = call => call == "source" ? Task.FromResult(BatchService.Answer(403, """{"errorCode":"ACCESS_DENIED","message":"m"}""")) : null;
        var refused = (await Client.Sources.Awaiting(it => it.GetAsync(SourceId)).Should().ThrowAsync<CoveoPushException>()).Which;
        (await RebuildAsync("a://1")).NotDeletedBecause.Should().Be($"It is not known how many items the source had before: {refused.Message} {Override}");
    }

    private static void Fail(bool isSo, string what = "The disk is full.")
    {
        if (isSo)
        {
            throw new IOException(what);
        }
    }
}
