using Coveo.Push.Tests.Doubles;

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

    [Theory]
    [InlineData(BatchFailureMode.Halt)]
    [InlineData(BatchFailureMode.Continue)]
    public async Task A_crawl_that_came_to_its_end_with_an_item_that_is_wrong_is_not_gone_on_with(BatchFailureMode onFailure)
    {
        Options.Batches!.OnFailure = onFailure;
        await using (var wrong = await Client.Crawls.StartRescanAsync(SourceId, Options))
        {
            await wrong.AddAsync(Item("a://1"));
            await wrong.SaveCheckpointAsync("after 1");
            await wrong.AddAsync(Item("no URI"));
            var completing = () => wrong.CompleteAsync();
            _ = onFailure == BatchFailureMode.Halt ? (object)await completing.Should().ThrowAsync<CrawlIncompleteException>() : await completing();
            wrong.SoFar.Outcome.Should().Be(CrawlOutcome.Incomplete);
        }

        await using var next = await Client.Crawls.StartRescanAsync(SourceId, Options);

        (next.IsResumed, next.Checkpoint).Should().Be((false, null), "what is before the checkpoint would not be looked at again, as long as the item is wrong");
    }

    [Fact]
    public async Task A_crawl_that_the_service_has_halted_is_gone_on_with()
    {
        await using (var halted = await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
            await halted.AddAsync(Item("a://1"));
            await halted.SaveCheckpointAsync("after 1");
            Service.OnCall = call => call.StartsWith("upload", StringComparison.Ordinal) ? Task.FromResult(BatchService.Answer(503, "{}")) : null;
            await halted.AddAsync(Item("a://2"));
            var completing = () => halted.CompleteAsync();
            await completing.Should().ThrowAsync<CrawlIncompleteException>();
        }

        Service.OnCall = _ => null;
        await using var next = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        next.Checkpoint.Should().Be("after 1");
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
