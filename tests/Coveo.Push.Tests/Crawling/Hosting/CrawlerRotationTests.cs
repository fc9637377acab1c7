namespace Coveo.Push.Tests.Crawling.Hosting;

public class CrawlerRotationTests : CrawlerTest
{
    private readonly InMemoryCrawlStateStore _store;

    public CrawlerRotationTests() => _store = new InMemoryCrawlStateStore(Time);

    [Fact]
    public async Task Every_run_is_a_rebuild_unless_it_is_said()
    {
        await StartAsync();
        await RunAsync(2);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Rebuild, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task Every_nth_run_is_a_rebuild_and_incremental_crawls_are_between()
    {
        await StartAsync(options => options.FullRebuildEvery = 3);
        await RunAsync(4);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Incremental, CrawlMode.Rebuild, CrawlMode.Incremental);
    }

    [Fact]
    public async Task Rescans_are_between_when_it_is_said()
    {
        await StartAsync(options => (options.FullRebuildEvery, options.BetweenRebuilds, options.Crawl.StateStore) = (2, CrawlMode.Rescan, _store));
        await RunAsync(2);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Rescan, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task After_a_rebuild_that_was_not_completed_comes_another()
    {
        Crawls.OnStart = crawl => crawl.End = Crawls.Started.Count < 2 ? CrawlOutcome.Incomplete : CrawlOutcome.Completed;
        await StartAsync(options => options.FullRebuildEvery = 2);
        await RunAsync(3);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Rebuild, CrawlMode.Rebuild, CrawlMode.Incremental);
    }

    [Fact]
    public async Task An_incremental_crawl_that_fails_counts()
    {
        Script.Run = (run, _, _) => run == 2 ? throw new IOException("The feed is down.") : Task.CompletedTask;
        await StartAsync(options => options.FullRebuildEvery = 3);
        await RunAsync(3);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Incremental, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task After_an_incremental_crawl_that_finds_a_full_pass_due_comes_a_rebuild()
    {
        Crawls.OnStart = crawl => crawl.FullPassReason = crawl.Mode == CrawlMode.Incremental && Crawls.Started.Count == 1 ? "The fingerprint was 'v1'." : null;
        await StartAsync(options => options.FullRebuildEvery = 10);
        await RunAsync(3);

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Rebuild, CrawlMode.Incremental);
    }

    [Fact]
    public async Task The_count_survives_a_restart_with_a_state_store()
    {
        await StartAsync(Every3);
        await RunOnceAsync();

        await StartAsync(Every3);
        await RunOnceAsync();

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Incremental, CrawlMode.Rebuild);

        void Every3(CrawlerOptions options) => (options.FullRebuildEvery, options.Crawl.StateStore) = (3, _store);
    }

    [Fact]
    public async Task A_restart_after_a_rebuild_that_was_not_completed_begins_with_a_rebuild()
    {
        Crawls.OnStart = crawl => crawl.End = crawl.Mode == CrawlMode.Rebuild && Crawls.Started.Count > 0 ? CrawlOutcome.Incomplete : CrawlOutcome.Completed;
        await StartAsync(Every2);
        await RunAsync(2);

        await StartAsync(Every2);
        await RestAsync();

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Rebuild, CrawlMode.Rebuild);

        void Every2(CrawlerOptions options) => (options.FullRebuildEvery, options.Crawl.StateStore) = (2, _store);
    }

    [Fact]
    public async Task Without_a_state_store_each_start_begins_with_a_rebuild()
    {
        await StartAsync(options => options.FullRebuildEvery = 3);
        await RunOnceAsync();

        await StartAsync(options => options.FullRebuildEvery = 3);
        await RestAsync();

        Crawls.Modes.Should().Equal(CrawlMode.Rebuild, CrawlMode.Incremental, CrawlMode.Rebuild);
    }

    [Fact]
    public async Task Counting_leaves_what_else_is_remembered_as_it_is()
    {
        var (key, lease) = (new CrawlStateKey("acmeorg1", SourceId), new CrawlLease("test", TimeSpan.FromMinutes(1)));
        await using (var state = await _store.OpenAsync(key, lease))
        {
            await state.SaveAsync(new CrawlMemory { Checkpoint = "42", IsWhole = true, Items = 7 });
        }

        await StartAsync(options => (options.FullRebuildEvery, options.Crawl.StateStore) = (3, _store));
        await RunOnceAsync();

        await using var after = await _store.OpenAsync(key, lease);
        after.Memory.Should().Be(new CrawlMemory { Checkpoint = "42", IsWhole = true, Items = 7, RunsSinceRebuild = 1 });
    }
}
