namespace Coveo.Push.Tests.Crawling;

/// <summary>A crawl with a name goes on after it was cut short.</summary>
public sealed class ResumeTests : CrawlTest
{
    public ResumeTests()
    {
        (Options.StateStore, Options.Name, Options.Resume) = (Store, "nightly", true);
    }

    [Fact]
    public async Task A_rebuild_goes_on_from_its_checkpoint_and_with_the_time_of_its_start()
    {
        Service.Holds("a://1", "a://gone");
        var startedAt = await CutShortAsync(CrawlMode.Rebuild);
        Service.Now += TimeSpan.FromHours(2);

        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        (crawl.IsResumed, crawl.Checkpoint, crawl.StartedAt).Should().Be((true, "after 1", startedAt));
        await crawl.AddAsync(Item("a://2"));
        var report = await crawl.CompleteAsync();

        report.Outcome.Should().Be(CrawlOutcome.Completed);
        Service.Items.Keys.Should().BeEquivalentTo(["a://1", "a://2"], "what was pushed before the cut is not old");
    }

    [Fact]
    public async Task A_rescan_goes_on_with_what_it_had_seen_and_deletes_what_neither_half_has()
    {
        Options.Name = null;
        Options.Resume = false;
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://gone"));
        (Options.Name, Options.Resume) = ("nightly", true);
        await CutShortAsync(CrawlMode.Rescan);

        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        crawl.IsResumed.Should().BeTrue();
        await crawl.AddAsync(Item("a://2"));
        await crawl.CompleteAsync();

        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2");
    }

    [Fact]
    public async Task What_was_seen_after_the_checkpoint_is_not_taken_for_seen()
    {
        Options.Name = null;
        Options.Resume = false;
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://gone"));
        (Options.Name, Options.Resume) = ("nightly", true);
        var cut = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await cut.AddAsync(Item("a://1"));
        await cut.SaveCheckpointAsync("after 1");
        await cut.AddAsync(Item("a://gone"));
        await cut.DisposeAsync();

        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://2"));
        await crawl.CompleteAsync();

        Service.Items.Keys.Should().BeEquivalentTo(["a://1", "a://2"], "it has vanished between the cut and the second half");
    }

    [Theory]
    [InlineData("weekly", true)]
    [InlineData("nightly", false)]
    public async Task Without_a_match_it_starts_anew(string name, bool resume)
    {
        await CutShortAsync(CrawlMode.Rebuild);
        (Options.Name, Options.Resume) = (name, resume);

        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        (crawl.IsResumed, crawl.Checkpoint).Should().Be((false, null));
    }

    [Fact]
    public async Task A_crawl_of_another_mode_or_one_that_was_completed_is_not_gone_on_with()
    {
        await CutShortAsync(CrawlMode.Rebuild);
        await using (var rescan = await Client.Crawls.StartRescanAsync(SourceId, Options))
        {
            rescan.IsResumed.Should().BeFalse();
            await rescan.CompleteAsync();
        }

        await using var next = await Client.Crawls.StartRescanAsync(SourceId, Options);
        next.IsResumed.Should().BeFalse();
    }

    [Fact]
    public async Task Going_on_needs_a_name_and_a_name_needs_a_store()
    {
        var nameless = () => Client.Crawls.StartRebuildAsync(SourceId, new CrawlOptions { Resume = true, StateStore = Store });
        var storeless = () => Client.Crawls.StartRebuildAsync(SourceId, new CrawlOptions { Name = "nightly" });

        await nameless.Should().ThrowAsync<ArgumentException>().WithMessage("*Resume is set without a Name*");
        await storeless.Should().ThrowAsync<ArgumentException>().WithMessage("A crawl with a name must remember*");
        Service.Words.Should().BeEmpty();
    }

    private async Task<DateTimeOffset?> CutShortAsync(CrawlMode mode)
    {
        var crawl = await (mode == CrawlMode.Rebuild ? Client.Crawls.StartRebuildAsync(SourceId, Options) : Client.Crawls.StartRescanAsync(SourceId, Options));
        await crawl.AddAsync(Item("a://1"));
        (await crawl.SaveCheckpointAsync("after 1")).Should().BeTrue();
        await crawl.DisposeAsync();
        return crawl.StartedAt;
    }
}
