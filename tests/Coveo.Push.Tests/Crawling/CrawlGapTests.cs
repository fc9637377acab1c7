namespace Coveo.Push.Tests.Crawling;

/// <summary>A crawler that could not read a part of its repository says so, and nothing is deleted that may still be there.</summary>
public sealed class CrawlGapTests : CrawlTest
{
    public CrawlGapTests() => Options.StateStore = Store;

    [Theory]
    [InlineData(CrawlMode.Rebuild)]
    [InlineData(CrawlMode.Rescan)]
    public async Task What_is_missing_is_not_deleted_and_the_rest_is_pushed(CrawlMode mode)
    {
        await RescanAsync(Item("a://1"), Item("a://closed/1"), Item("a://closed/2"));

        await using var crawl = await StartAsync(mode);
        await crawl.AddAsync(Item("a://1", "new"));
        crawl.ReportGap("'closed' cannot be read: permission denied.");
        crawl.ReportGap("'other' cannot be read.");
        var report = await crawl.CompleteAsync();

        (report.Outcome, report.Problem, report.IsOldDeleted).Should().Be((CrawlOutcome.Incomplete, "'closed' cannot be read: permission denied.", false));
        report.NotDeletedBecause.Should().Be("Not everything was taken, and what is missing may still be there.");
        Service.Items.Should().HaveCount(3);
        Service.Items["a://1"].Json.Should().Contain("new");
    }

    [Fact]
    public async Task The_next_crawl_that_reads_everything_deletes_what_is_gone()
    {
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://gone"));
        await using (var crawl = await StartAsync(CrawlMode.Rescan))
        {
            crawl.ReportGap("The share is not mounted.");
            await crawl.CompleteAsync();
        }

        var report = await RescanAsync(Item("a://1"), Item("a://2"));

        (report.Outcome, report.Unchanged, report.Deleted).Should().Be((CrawlOutcome.Completed, 2, 1));
        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2");
    }

    [Fact]
    public async Task No_checkpoint_is_saved_behind_a_gap()
    {
        await using (var crawl = await StartAsync(CrawlMode.Incremental))
        {
            (await crawl.SaveCheckpointAsync("1")).Should().BeTrue();
            crawl.ReportGap("Change 2 cannot be read.");
            await crawl.AddAsync(Item("a://3"));
            (await crawl.SaveCheckpointAsync("3")).Should().BeFalse();
            (await crawl.CompleteAsync("3")).Outcome.Should().Be(CrawlOutcome.Incomplete);
        }

        await using var next = await StartAsync(CrawlMode.Incremental);
        next.Checkpoint.Should().Be("1");
    }

    [Fact]
    public async Task It_needs_a_reason_and_a_crawl_that_runs()
    {
        await using var crawl = await StartAsync(CrawlMode.Rebuild);
        crawl.Invoking(running => running.ReportGap(" ")).Should().Throw<ArgumentException>();
        await crawl.CompleteAsync();

        crawl.Invoking(over => over.ReportGap("late")).Should().Throw<InvalidOperationException>();
    }

    private Task<ICrawlSession> StartAsync(CrawlMode mode) => mode switch
    {
        CrawlMode.Rebuild => Client.Crawls.StartRebuildAsync(SourceId, Options),
        CrawlMode.Rescan => Client.Crawls.StartRescanAsync(SourceId, Options),
        _ => Client.Crawls.StartIncrementalAsync(SourceId, Options),
    };
}
