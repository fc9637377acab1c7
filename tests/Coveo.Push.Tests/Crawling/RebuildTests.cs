using System.Globalization;

namespace Coveo.Push.Tests.Crawling;

/// <summary>A rebuild: everything is pushed, the rest is deleted, by the service's clock.</summary>
public sealed class RebuildTests : CrawlTest
{
    [Fact]
    public async Task A_rebuild_pushes_everything_and_deletes_what_it_has_not_seen()
    {
        Service.Holds("a://1", "a://gone");

        var report = await RebuildAsync("a://1", "a://2", "a://3");

        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2", "a://3");
        Service.Words.Should().Equal(
            "source", "status REBUILD", "create", "upload f3", "items f3", "create", "upload f6", "items f6", "delete old 1738573199000", "status IDLE");
        (report.Outcome, report.Seen, report.AddedOrUpdated, report.Batches, report.Requests, report.IsOldDeleted).Should().Be((CrawlOutcome.Completed, 3, 3, 2, 10, true));
    }

    [Fact]
    public async Task What_is_old_is_a_second_before_the_services_time_at_the_start()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId);
        crawl.StartedAt.Should().Be(new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero));
        await crawl.CompleteAsync();

        var bound = crawl.StartedAt!.Value.AddSeconds(-1).ToUnixTimeMilliseconds();
        Service.Words.Should().Contain("delete old " + bound.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(-26)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(26)]
    public async Task A_crawler_whose_clock_is_hours_off_deletes_what_is_gone_and_nothing_else(int hours)
    {
        Service.Now = Time.GetUtcNow().AddHours(-hours);
        Service.Holds("a://1", "a://gone");

        await RebuildAsync("a://1", "a://2");

        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2");
    }

    [Fact]
    public async Task Without_the_services_time_nothing_is_deleted()
    {
        Service.Holds("a://1", "a://gone");
        Service.TellsTime = false;

        var report = await RebuildAsync("a://1");

        (report.Outcome, report.IsOldDeleted).Should().Be((CrawlOutcome.CompletedWithoutDeletion, false));
        report.NotDeletedBecause.Should().StartWith("The service has not told its time");
        Service.Items.Should().ContainKey("a://gone");
        Service.Status.Should().Be("IDLE");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_that_is_gone_a_moment_after_it_was_pushed_is_deleted_though_it_is_not_old(bool rebuilds)
    {
        Options.StateStore = Store;
        await RebuildAsync("a://1", "a://2", "a://3", "a://gone");

        // Of a rebuild that begins within a second or two, the service's clock says that the item is no older.
        await RebuildAsync("a://1", "a://2", "a://3");
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2", "a://3");

        await (rebuilds ? RebuildAsync("a://1", "a://2", "a://3") : RescanAsync(Item("a://1"), Item("a://2"), Item("a://3")));
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2", "a://3");
    }

    [Fact]
    public async Task Without_the_services_time_nothing_is_deleted_that_the_state_knows_either()
    {
        Options.StateStore = Store;
        await RebuildAsync("a://1", "a://2", "a://gone");
        Service.TellsTime = false;

        var report = await RebuildAsync("a://1", "a://2");

        report.Outcome.Should().Be(CrawlOutcome.CompletedWithoutDeletion);
        Service.Items.Should().ContainKey("a://gone");
    }

    [Fact]
    public async Task Items_and_deletions_are_counted_apart()
    {
        Service.Holds("a://1");
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://2"));
        await crawl.DeleteAsync("a://1");

        var report = await crawl.CompleteAsync();

        (report.Seen, report.AddedOrUpdated, report.Deleted).Should().Be((2, 1, 1));
    }

    [Fact]
    public async Task The_queue_delay_is_passed_on_and_checked_before_anything_is_sent()
    {
        Options.QueueDelay = TimeSpan.FromSeconds(90);

        var starting = () => Client.Crawls.StartRebuildAsync(SourceId, Options);

        await starting.Should().ThrowAsync<ArgumentOutOfRangeException>();
        Service.Words.Should().BeEmpty();
    }
}
