using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>What a crawl leaves in the state for the next one.</summary>
public sealed class CrawlMemoryTests : CrawlTest
{
    private static readonly DateTimeOffset Began = new(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);

    public CrawlMemoryTests() => (Options.StateStore, Options.Fingerprint) = (Store, "v1");

    [Theory]
    [InlineData(CrawlMode.Rebuild)]
    [InlineData(CrawlMode.Rescan)]
    public async Task A_full_crawl_leaves_that_it_knows_the_whole_source(CrawlMode mode)
    {
        await using (var crawl = await StartAsync(mode))
        {
            await crawl.AddAsync(Item("a://1"));
            await crawl.AddAsync(Item("a://2"));
            await crawl.CompleteAsync("token");
        }

        (await MemoryAsync()).Should().Be((new CrawlMemory { Fingerprint = "1 v1", IsWhole = true, Items = 2, Checkpoint = "token" }, 2));
    }

    [Fact]
    public async Task A_crawl_of_changes_leaves_its_token_and_no_count()
    {
        await using (var crawl = await StartAsync(CrawlMode.Incremental))
        {
            await crawl.AddAsync(Item("a://1"));
            await crawl.CompleteAsync("token");
        }

        (await MemoryAsync()).Should().Be((new CrawlMemory { Fingerprint = "1 v1", Checkpoint = "token" }, 1));
    }

    [Fact]
    public async Task A_token_that_was_saved_on_the_way_stays_when_the_end_has_none()
    {
        await using (var crawl = await StartAsync(CrawlMode.Incremental))
        {
            crawl.Checkpoint.Should().BeNull();
            (await crawl.SaveCheckpointAsync("token 1")).Should().BeTrue();
            crawl.Checkpoint.Should().Be("token 1");
            await crawl.CompleteAsync();
        }

        (await MemoryAsync()).Memory.Checkpoint.Should().Be("token 1");
    }

    [Fact]
    public async Task A_crawl_with_a_name_is_remembered_until_it_is_over()
    {
        Options.Name = "nightly";
        await using (var crawl = await StartAsync(CrawlMode.Rebuild))
        {
            await crawl.AddAsync(Item("a://1"));
        }

        (await MemoryAsync()).Memory.Should().Be(new CrawlMemory { Fingerprint = "1 v1", Open = new CrawlToResume("nightly", CrawlMode.Rebuild, Began, Checkpoint: null) });
        await using (var crawl = await StartAsync(CrawlMode.Rebuild))
        {
            (await crawl.SaveCheckpointAsync("after 1")).Should().BeTrue();
            crawl.Checkpoint.Should().Be("after 1");
        }

        (await MemoryAsync()).Memory.Open!.Checkpoint.Should().Be("after 1");
        await RebuildAsync("a://1");

        (await MemoryAsync()).Memory.Open.Should().BeNull();
    }

    [Fact]
    public async Task A_crawl_that_has_come_to_its_end_with_a_gap_has_nothing_left_to_go_on_from()
    {
        Options.Name = "nightly";
        await using var crawl = await StartAsync(CrawlMode.Rebuild);
        (await crawl.SaveCheckpointAsync("after 1")).Should().BeTrue();
        crawl.ReportGap("A folder cannot be read.");

        await crawl.CompleteAsync("token");

        crawl.Checkpoint.Should().BeNull();
        (await MemoryAsync()).Memory.Should().Be(new CrawlMemory { Fingerprint = "1 v1" });
    }

    [Fact]
    public async Task A_crawl_that_was_not_believed_leaves_how_many_items_there_still_are_and_what_it_knew_of_them()
    {
        await RebuildAsync("a://1", "a://2", "a://3", "a://4", "a://5");

        await RebuildAsync("a://1");

        (await MemoryAsync()).Should().Be((new CrawlMemory { Fingerprint = "1 v1", IsWhole = true, Items = 5 }, 5));
        (await RescanAsync([.. Enumerable.Range(1, 5).Select(number => Item($"a://{number}"))])).Unchanged.Should().Be(5);
    }

    [Fact]
    public async Task A_first_crawl_that_was_not_believed_does_not_know_the_whole_source()
    {
        Service.Holds("a://1", "a://2", "a://3");

        await RebuildAsync("a://1");

        (await MemoryAsync()).Should().Be((new CrawlMemory { Fingerprint = "1 v1", IsWhole = false, Items = 3 }, 1));
    }

    [Fact]
    public async Task Where_it_is_not_known_what_there_was_before_what_was_found_is_remembered()
    {
        Service.OnCall = call => call == "source" ? Task.FromResult(BatchService.Answer(403, """{"errorCode":"ACCESS_DENIED","message":"m"}""")) : null;

        await RebuildAsync("a://1");

        (await MemoryAsync()).Memory.Should().Be(new CrawlMemory { Fingerprint = "1 v1", IsWhole = false, Items = 1 });
    }

    [Fact]
    public async Task A_rescan_that_has_found_more_than_there_was_remembers_that()
    {
        await RebuildAsync("a://1", "a://2");
        Options.Fingerprint = "v2";
        Service.TellsTime = false;

        var report = await RescanAsync(Item("a://1"), Item("a://2"), Item("a://3"));

        report.Outcome.Should().Be(CrawlOutcome.CompletedWithoutDeletion);
        (await MemoryAsync()).Memory.Items.Should().Be(3);
    }

    [Fact]
    public async Task What_has_vanished_is_not_known_any_more_after_a_full_crawl_that_deletes_by_age()
    {
        await RebuildAsync("a://1", "a://2", "a://gone");

        await RebuildAsync("a://1", "a://2");

        (await MemoryAsync()).Should().Be((new CrawlMemory { Fingerprint = "1 v1", IsWhole = true, Items = 2 }, 2));
    }

    private Task<ICrawlSession> StartAsync(CrawlMode mode) => mode switch
    {
        CrawlMode.Rebuild => Client.Crawls.StartRebuildAsync(SourceId, Options),
        CrawlMode.Rescan => Client.Crawls.StartRescanAsync(SourceId, Options),
        _ => Client.Crawls.StartIncrementalAsync(SourceId, Options),
    };

    private async Task<(CrawlMemory Memory, long Count)> MemoryAsync()
    {
        await using var state = await Store.OpenAsync(new CrawlStateKey("acmeorg1", SourceId), new CrawlLease("test", TimeSpan.FromMinutes(1)));
        return (state.Memory, state.Count);
    }
}
