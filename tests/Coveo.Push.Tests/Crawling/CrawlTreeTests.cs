using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>Items of a rescan while something is on its way that changes them: what the state says does not hold then.</summary>
public sealed class CrawlTreeTests : CrawlTest
{
    private static readonly PushDocument[] Known = [Item("a://1/"), Item("a://1/x"), Item("a://2"), Item("b://1/")];

    public CrawlTreeTests() => (Options.StateStore, Options.Name, Options.Batches!.MaxItems) = (Store, "walk", 10);

    [Fact]
    public async Task Items_beside_a_tree_that_is_being_deleted_are_as_unchanged_as_before()
    {
        await RescanAsync(Known);
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://3"));
        await crawl.DeleteAsync("a://1/", deleteChildren: true);
        await crawl.AddAsync(Item("a://1/x"));
        await crawl.AddAsync(Item("a://2"));
        await crawl.AddAsync(Item("b://1/"));

        var report = await crawl.CompleteAsync();

        (report.Unchanged, report.AddedOrUpdated, report.Deleted).Should().Be((2, 2, 1));
        Service.Items.Keys.Should().BeEquivalentTo("a://1/x", "a://2", "a://3", "b://1/");
    }

    [Fact]
    public async Task An_item_that_is_deleted_alone_takes_nothing_below_it_with_it()
    {
        await RescanAsync(Known);
        await using (var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options))
        {
            await crawl.DeleteAsync("a://1/");
            await crawl.CompleteAsync();
        }

        (await RescanAsync(Known)).Should().Match<CrawlReport>(report => report.Unchanged == 3 && report.AddedOrUpdated == 1);
    }

    [Fact]
    public async Task Items_that_were_taken_before_make_no_difference_to_a_tree()
    {
        await RescanAsync(Known);
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://2", "new"));
        await crawl.AddAsync(Item("a://3"));
        await crawl.AddAsync(Item("b://1/"));
        (await crawl.SaveCheckpointAsync("1")).Should().BeTrue();
        await crawl.DeleteAsync("a://1/", deleteChildren: true);
        await crawl.AddAsync(Item("a://1/x"));

        (await crawl.CompleteAsync()).AddedOrUpdated.Should().Be(3);

        Service.Items.Keys.Should().BeEquivalentTo("a://1/x", "a://2", "a://3", "b://1/");
    }

    [Fact]
    public async Task A_tree_whose_root_was_sent_just_before_is_deleted_all_the_same()
    {
        await RescanAsync(Known);
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1/", "new"));
        await crawl.DeleteAsync("a://1/", deleteChildren: true);
        await crawl.AddAsync(Item("a://1/x"));
        await crawl.AddAsync(Item("a://2"));
        await crawl.AddAsync(Item("b://1/"));

        await crawl.CompleteAsync();

        Service.Items.Keys.Should().BeEquivalentTo("a://1/x", "a://2", "b://1/");
    }

    [Fact]
    public async Task A_tree_whose_root_is_sent_again_is_forgotten_as_a_whole()
    {
        await RescanAsync(Known);
        await using (var crawl = await Client.Crawls.StartIncrementalAsync(SourceId, Options))
        {
            await crawl.DeleteAsync("a://1/", deleteChildren: true);
            await crawl.AddAsync(Item("a://1/", "new"));
            await crawl.CompleteAsync();
        }

        await RescanAsync(Known);

        Service.Items.Keys.Should().BeEquivalentTo(Known.Select(item => item.DocumentId));
        Service.Items["a://1/"].Json.Should().NotContain("new");
    }

    [Fact]
    public async Task After_a_tree_was_deleted_what_is_sent_below_it_is_unchanged_the_next_time()
    {
        await RescanAsync(Known);
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.DeleteAsync("a://1/", deleteChildren: true);
        (await crawl.SaveCheckpointAsync("1")).Should().BeTrue();
        await crawl.AddAsync(Item("a://1/x"));
        (await crawl.SaveCheckpointAsync("2")).Should().BeTrue();

        await crawl.AddAsync(Item("a://1/x"));

        (crawl.SoFar.Unchanged, crawl.SoFar.AddedOrUpdated, crawl.SoFar.Deleted).Should().Be((1, 1, 1));
    }

    [Fact]
    public async Task An_item_that_was_given_twice_alike_is_unchanged_when_it_comes_once_more()
    {
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.CompleteAsync();
        await using var rescan = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await rescan.AddAsync(Item("a://1"));
        await rescan.AddAsync(Item("a://1"));
        (await rescan.SaveCheckpointAsync("1")).Should().BeTrue();

        await rescan.AddAsync(Item("a://1"));

        (rescan.SoFar.Seen, rescan.SoFar.Unchanged).Should().Be((3, 1));
    }

    [Fact]
    public async Task A_version_that_was_rejected_is_no_longer_on_its_way()
    {
        await RescanAsync(Known);
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(new PushDocument("a://2") { FileExtension = "no dot" });
        crawl.SoFar.Rejected.Should().Be(1);

        await crawl.AddAsync(Item("a://2"));

        (crawl.SoFar.Seen, crawl.SoFar.Unchanged).Should().Be((2, 1));
    }

    [Fact]
    public async Task A_deletion_of_which_the_service_was_told_nothing_is_no_longer_on_its_way()
    {
        await RescanAsync(Known);
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        Service.OnCall = call => call == "create" ? Refusal() : null;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.DeleteAsync("a://2");
        (await crawl.SaveCheckpointAsync("1")).Should().BeFalse();
        crawl.SoFar.Failed.Should().Be(1);

        await crawl.AddAsync(Item("a://2"));

        (crawl.SoFar.Seen, crawl.SoFar.Unchanged).Should().Be((2, 1));
    }

    [Fact]
    public async Task An_item_of_which_one_version_has_failed_stays_in_doubt()
    {
        await RescanAsync(Known);
        (Options.Batches!.OnFailure, Options.Batches.MaxItems) = (BatchFailureMode.Continue, 1);
        var first = new TaskCompletionSource<HttpResponseMessage>();
        var handedOver = 0;
        Service.OnCall = call => call.StartsWith("items", StringComparison.Ordinal) && ++handedOver == 1 ? first.Task : null;
        await using (var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options))
        {
            await crawl.AddAsync(Item("a://2", "new"));
            await crawl.AddAsync(Item("a://3"));
            var again = crawl.AddAsync(Item("a://2", "new")).AsTask();
            first.SetResult(await Refusal());
            await again;
            await crawl.CompleteAsync();
            (crawl.SoFar.Failed, crawl.SoFar.AddedOrUpdated).Should().Be((1, 2));
        }

        (await RescanAsync([.. Known[..2], Item("a://2", "new"), Item("a://3"), Known[3]])).Should().Match<CrawlReport>(report => report.Unchanged == 4 && report.AddedOrUpdated == 1);
    }

    private static Task<HttpResponseMessage> Refusal() => Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"No."}"""));
}
