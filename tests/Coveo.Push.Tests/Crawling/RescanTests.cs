using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>A rescan: every item is looked at, and only what differs is sent.</summary>
public sealed class RescanTests : CrawlTest
{
    [Fact]
    public async Task The_first_rescan_pushes_everything_deletes_the_rest_and_says_why()
    {
        Service.Holds("a://gone");

        var report = await RescanAsync(Item("a://1"), Item("a://2"));

        (report.Outcome, report.AddedOrUpdated, report.Unchanged).Should().Be((CrawlOutcome.Completed, 2, 0));
        report.FullPassReason.Should().Be("Nothing is remembered of the source yet.");
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2");
        Service.Words.Should().Contain("status REFRESH").And.Contain(call => call.StartsWith("delete old", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_source_costs_two_calls()
    {
        await RescanAsync(Item("a://1"), Item("a://2"));
        var before = Service.Words.Count;

        var report = await RescanAsync(Item("a://1"), Item("a://2"));

        Service.Words.Skip(before).Should().Equal("status REFRESH", "status IDLE");
        (report.Seen, report.Unchanged, report.AddedOrUpdated, report.Deleted, report.FullPassReason, report.Outcome).Should().Be((2, 2, 0, 0, null, CrawlOutcome.Completed));
    }

    [Fact]
    public async Task What_is_new_or_changed_is_sent_and_what_vanished_deleted()
    {
        await RescanAsync(Item("a://same"), Item("a://changed", "old"), Item("a://gone"));
        var before = Service.Words.Count;

        var report = await RescanAsync(Item("a://same"), Item("a://changed", "new"), Item("a://added"));

        (report.Seen, report.Unchanged, report.AddedOrUpdated, report.Deleted, report.IsOldDeleted).Should().Be((3, 1, 2, 1, true));
        Service.Items.Keys.Should().BeEquivalentTo("a://same", "a://changed", "a://added");
        Service.Items["a://changed"].Json.Should().Contain("new");
        Service.Words.Skip(before).Should().NotContain(call => call.StartsWith("delete old", StringComparison.Ordinal), "unchanged items are old, and would be deleted");
    }

    [Fact]
    public async Task Fewer_than_half_of_the_items_delete_nothing()
    {
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://3"), Item("a://4"), Item("a://5"));

        var report = await RescanAsync(Item("a://1"), Item("a://2"));

        (report.Outcome, report.Deleted, report.Unchanged).Should().Be((CrawlOutcome.CompletedWithoutDeletion, 0, 2));
        report.NotDeletedBecause.Should().StartWith("The crawl has delivered 2 items, fewer than 50 % of the 5");
        Service.Items.Should().HaveCount(5);
    }

    [Fact]
    public async Task A_rebuild_fills_the_state_for_the_rescan_after_it()
    {
        Options.StateStore = Store;
        Service.Holds("a://gone");
        await RebuildAsync("a://1", "a://2");

        (await RescanAsync(Item("a://1"), Item("a://2"))).Should().Match<CrawlReport>(report => report.Unchanged == 2 && report.FullPassReason == null);
    }

    [Fact]
    public async Task Another_fingerprint_pushes_everything_and_says_why()
    {
        await RescanAsync(Item("a://1"));
        Options.Fingerprint = "mapping 2";

        var report = await RescanAsync(Item("a://1"));

        report.FullPassReason.Should().Be("The fingerprint was '' in the last crawl: items are made in another way now.");
        report.AddedOrUpdated.Should().Be(1);
        (await RescanAsync(Item("a://1"))).Unchanged.Should().Be(1);
    }

    [Fact]
    public async Task A_full_pass_that_was_cut_short_is_due_again()
    {
        await RescanAsync(Item("a://1"), Item("a://gone"));
        Options.Fingerprint = "mapping 2";
        var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.DisposeAsync();
        Service.Now += TimeSpan.FromMinutes(1);

        var report = await RescanAsync(Item("a://1"));

        report.FullPassReason.Should().Be("No crawl that pushes everything and deletes the rest was completed since.");
        Service.Items.Keys.Should().Equal("a://1");
    }

    [Fact]
    public async Task A_rescan_needs_a_store()
    {
        var starting = () => Client.Crawls.StartRescanAsync(SourceId);

        await starting.Should().ThrowAsync<ArgumentException>().WithMessage("*CrawlOptions.StateStore*");
        Service.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task Objects_of_the_callers_own_are_compared_as_they_are_written()
    {
        Options.StateStore = Store;
        await PartsAsync();
        (await PartsAsync()).Unchanged.Should().Be(1);

        async Task<CrawlReport> PartsAsync()
        {
            await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
            await crawl.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, product => product.Url);
            return await crawl.CompleteAsync();
        }
    }

    [Fact]
    public async Task An_item_that_is_given_twice_is_remembered_as_it_was_sent_last()
    {
        await RescanAsync(Item("a://1", "one"), Item("a://1", "two"));
        Service.Items["a://1"].Json.Should().Contain("two");

        await RescanAsync(Item("a://1", "one"));

        Service.Items["a://1"].Json.Should().Contain("one");
    }

    [Fact]
    public async Task An_item_below_a_tree_that_was_deleted_is_sent_again_though_it_has_not_changed()
    {
        await RescanAsync(Item("a://1/x"), Item("a://2"));
        Options.Batches!.MaxItems = 10;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://2"));
        await crawl.DeleteAsync("a://1/", deleteChildren: true);
        await crawl.AddAsync(Item("a://1/x"));

        await crawl.CompleteAsync();

        Service.Items.Keys.Should().BeEquivalentTo("a://1/x", "a://2");
    }
}
