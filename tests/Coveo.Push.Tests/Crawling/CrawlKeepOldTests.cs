namespace Coveo.Push.Tests.Crawling;

/// <summary>A crawler that could not read its repository in whole says so, and nothing is deleted for not having been come upon.</summary>
public sealed class CrawlKeepOldTests : CrawlTest
{
    private const string Reason = "page 7 of the listing could not be read";

    [Fact]
    public async Task A_rebuild_delivers_what_it_is_given_and_deletes_nothing_old()
    {
        Service.Holds("a://1", "a://unread");
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(new PushDocument("a://1") { Title = "new" });
        crawl.KeepOld(Reason);
        crawl.KeepOld("another one");

        var report = await crawl.CompleteAsync();

        (report.Outcome, report.IsOldDeleted, report.NotDeletedBecause, report.AddedOrUpdated).Should().Be((CrawlOutcome.CompletedWithoutDeletion, false, Reason, 1));
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://unread");
        Service.Words.Should().NotContain(call => call.StartsWith("delete old", StringComparison.Ordinal));
        Service.Words[^1].Should().Be("status IDLE");
    }

    [Fact]
    public async Task A_rescan_deletes_no_vanished_item_and_the_next_whole_one_does()
    {
        await RescanAsync(Item("a://1"), Item("a://gone"));
        await using (var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options))
        {
            await crawl.AddAsync(new PushDocument("a://1"));
            crawl.KeepOld(Reason);

            (await crawl.CompleteAsync()).NotDeletedBecause.Should().Be(Reason);
        }

        Service.Items.Keys.Should().Contain("a://gone");

        (await RescanAsync(Item("a://1"))).Deleted.Should().Be(1);
        Service.Items.Keys.Should().BeEquivalentTo("a://1");
    }

    [Fact]
    public async Task What_is_deleted_by_name_is_deleted_all_the_same()
    {
        Service.Holds("a://1", "a://gone");
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.DeleteAsync("a://gone");
        crawl.KeepOld(Reason);

        (await crawl.CompleteAsync()).Deleted.Should().Be(1);

        Service.Items.Keys.Should().BeEquivalentTo("a://1");
    }

    [Fact]
    public async Task A_crawl_that_goes_on_begins_before_the_gap()
    {
        Options.StateStore = Store;
        Options.Name = "nightly";
        Options.Resume = true;
        await using (var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
            (await crawl.SaveCheckpointAsync("page 6")).Should().BeTrue();
            crawl.KeepOld(Reason);
            (await crawl.SaveCheckpointAsync("page 8")).Should().BeFalse();
        }

        await using var resumed = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        (resumed.IsResumed, resumed.Checkpoint).Should().Be((true, "page 6"));
    }

    [Fact]
    public async Task A_reason_must_be_said_and_comes_too_late_after_the_end()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        FluentActions.Invoking(() => crawl.KeepOld(" ")).Should().Throw<ArgumentException>().WithMessage("The reason is ' ', which is blank.*");
        await crawl.CompleteAsync();
        FluentActions.Invoking(() => crawl.KeepOld(Reason)).Should().Throw<InvalidOperationException>();
    }
}
