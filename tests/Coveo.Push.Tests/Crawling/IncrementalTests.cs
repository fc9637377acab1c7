namespace Coveo.Push.Tests.Crawling;

/// <summary>An incremental crawl: a feed says what has changed, and a token says up to where it was taken.</summary>
public sealed class IncrementalTests : CrawlTest
{
    public IncrementalTests() => Options.StateStore = Store;

    [Fact]
    public async Task It_adds_and_deletes_what_it_is_given_and_nothing_else()
    {
        Service.Holds("a://1", "a://2");
        await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId);
        await crawl.AddAsync(Item("a://3"));
        await crawl.DeleteAsync("a://1");

        var report = await crawl.CompleteAsync();

        Service.Items.Keys.Should().BeEquivalentTo("a://2", "a://3");
        Service.Words.Should().Equal("status INCREMENTAL", "create", "upload f2", "items f2", "status IDLE");
        (report.Outcome, report.NotDeletedBecause).Should().Be((CrawlOutcome.Completed, null));
    }

    [Fact]
    public async Task The_token_of_the_end_is_where_the_next_one_begins()
    {
        (await FeedAsync("token 1")).Should().BeNull();
        (await FeedAsync("token 2")).Should().Be("token 1");
        (await FeedAsync(checkpoint: null)).Should().Be("token 2");
        (await FeedAsync("token 3")).Should().Be("token 2");

        async Task<string?> FeedAsync(string? checkpoint)
        {
            await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
            var before = crawl.Checkpoint;
            await crawl.AddAsync(Item("a://1"));
            await crawl.CompleteAsync(checkpoint);
            return before;
        }
    }

    [Fact]
    public async Task A_checkpoint_on_the_way_holds_though_the_crawl_is_cut_short_and_later_tokens_do_not()
    {
        var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        (await crawl.SaveCheckpointAsync("token 1")).Should().BeTrue();
        Service.Items.Should().ContainKey("a://1", "what is before a checkpoint has been taken");
        await crawl.AddAsync(Item("a://2"));
        await crawl.DisposeAsync();

        await using var next = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        next.Checkpoint.Should().Be("token 1");
    }

    [Fact]
    public async Task A_checkpoint_is_not_saved_where_something_before_it_was_not_taken()
    {
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        await using (var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options))
        {
            await crawl.AddAsync(Item("no URI"));
            (await crawl.SaveCheckpointAsync("token 1")).Should().BeFalse();
            (await crawl.CompleteAsync("token 2")).Outcome.Should().Be(CrawlOutcome.Incomplete);
        }

        await using var next = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        next.Checkpoint.Should().BeNull();
    }

    [Fact]
    public async Task A_full_crawl_gives_the_token_for_the_incremental_ones_after_it()
    {
        await using (var full = await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
            await full.AddAsync(Item("a://1"));
            await full.CompleteAsync("token of the beginning");
        }

        await using var next = await Client.Crawls.StartIncrementalAsync(SourceId, Options);
        next.Checkpoint.Should().Be("token of the beginning");
        next.FullPassReason.Should().BeNull();
    }

    [Fact]
    public async Task What_it_has_sent_is_unchanged_for_the_rescan_after_it()
    {
        await RescanAsync(Item("a://1"), Item("a://2"));
        await using (var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options))
        {
            await crawl.AddAsync(Item("a://1", "new"));
            await crawl.DeleteAsync("a://2");
            await crawl.CompleteAsync();
        }

        (await RescanAsync(Item("a://1", "new"))).Should().Match<CrawlReport>(report => report.Unchanged == 1 && report.Requests == 2);
    }

    [Fact]
    public async Task A_checkpoint_needs_a_store()
    {
        await using var crawl = await Client.Crawls.StartIncrementalAsync(SourceId);

        await ((Func<Task>)(() => crawl.SaveCheckpointAsync("t").AsTask())).Should().ThrowAsync<InvalidOperationException>().WithMessage("*StateStore*");
        await ((Func<Task>)(() => crawl.CompleteAsync("t"))).Should().ThrowAsync<InvalidOperationException>().WithMessage("*StateStore*");
        await crawl.CompleteAsync();
    }
}
