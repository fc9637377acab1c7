using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>A crawl that is given up: nothing old is deleted, the source is idle, the report says so.</summary>
public sealed class CrawlAbortTests : CrawlTest
{
    [Fact]
    public async Task Disposing_without_completing_aborts()
    {
        Service.Holds("a://gone");
        var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));

        await crawl.DisposeAsync();
        await crawl.DisposeAsync();

        Service.Words.Should().Equal("source", "status REBUILD", "status IDLE");
        Service.Items.Keys.Should().Equal("a://gone");
        (crawl.SoFar.Outcome, crawl.SoFar.NotSent, crawl.SoFar.Problem, crawl.SoFar.NotDeletedBecause).Should()
            .Be((CrawlOutcome.Aborted, 1, "It was disposed of without having been completed.", "The crawl was aborted."));
    }

    [Fact]
    public async Task A_completion_that_is_cancelled_deletes_nothing_and_sets_the_source_idle_all_the_same()
    {
        Service.Holds("a://gone");
        using var cancellation = new CancellationTokenSource();
        Service.OnCall = call =>
        {
            if (call.StartsWith("upload", StringComparison.Ordinal))
            {
                cancellation.Cancel();
            }

            return null;
        };
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));

        var completing = () => crawl.CompleteAsync(cancellationToken: cancellation.Token);

        await completing.Should().ThrowAsync<OperationCanceledException>();
        Service.Words.Should().EndWith(["status IDLE"]).And.NotContain(call => call.StartsWith("delete", StringComparison.Ordinal));
        crawl.SoFar.Outcome.Should().Be(CrawlOutcome.Aborted);
    }

    [Fact]
    public async Task An_idle_that_gets_no_answer_is_waited_for_half_a_minute_only()
    {
        Service.OnCall = call => call == "status IDLE" ? new TaskCompletionSource<HttpResponseMessage>().Task : null;
        var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        var began = Time.GetUtcNow();

        await Time.CompleteAsync(crawl.DisposeAsync().AsTask());

        crawl.SoFar.StatusProblem.Should().Be("there was no answer within 30 seconds.");
        (Time.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(30));
        Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task A_crawl_that_is_completed_while_something_is_still_being_added_deletes_nothing()
    {
        Service.Holds("a://1", "a://gone");
        Options.StateStore = Store;
        Options.DeletesHoweverLittle = true;
        var body = new TaskCompletionSource<Stream>();
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        var adding = () => crawl.AddAsync(new PushDocument("a://1") { Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(body.Task)) }).AsTask();
        var completing = () => crawl.CompleteAsync();

        var added = adding();
        var incomplete = (await completing.Should().ThrowExactlyAsync<CrawlIncompleteException>()).Which;
        body.SetResult(new MemoryStream([1]));

        incomplete.Report.Outcome.Should().Be(CrawlOutcome.Incomplete);
        incomplete.Message.Should().EndWith("Something was still being added when the crawl was completed, so nothing is deleted. Await every AddAsync before CompleteAsync.");
        await FluentActions.Awaiting(() => added).Should().ThrowAsync<InvalidOperationException>();
        Service.Items.Keys.Should().Equal("a://1", "a://gone");
        Service.Words.Should().EndWith(["status IDLE"]);
    }

    [Fact]
    public async Task A_crawl_to_which_adding_was_cancelled_deletes_nothing_and_says_so()
    {
        Service.Holds("a://1", "a://gone");
        Options.StateStore = Store;
        Options.DeletesHoweverLittle = true;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        var adding = () => crawl.AddAsync(
            new PushDocument("a://1") { Body = DocumentBody.FromStream(async cancelled => await Task.FromCanceled<Stream>(cancelled)) },
            new CancellationToken(canceled: true)).AsTask();
        var completing = () => crawl.CompleteAsync();

        await adding.Should().ThrowAsync<OperationCanceledException>();

        (await completing.Should().ThrowExactlyAsync<CrawlIncompleteException>()).WithMessage(
            "*Adding something to the crawl had failed or was cancelled, so it has not everything, and nothing old is deleted. Start another one.");
        Service.Items.Keys.Should().Equal("a://1", "a://gone");
    }

    [Fact]
    public async Task A_crawl_that_is_over_takes_nothing_more()
    {
        var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.CompleteAsync();

        var calls = new Func<Task>[]
        {
            () => crawl.AddAsync(Item("a://2")).AsTask(),
            () => crawl.AddAsync(PushOperation.Delete("a://2")).AsTask(),
            () => crawl.AddAsync(new ShopProduct("a://2"), ShopContext.Default.ShopProduct, product => product.Url).AsTask(),
            () => crawl.DeleteAsync("a://2").AsTask(),
            () => crawl.AddIdentityAsync(Person("ana")).AsTask(),
            () => crawl.CompleteAsync(),
        };
        foreach (var call in calls)
        {
            await call.Should().ThrowExactlyAsync<InvalidOperationException>().WithMessage("The crawl was completed, and takes nothing more. Start another one.");
        }

        await crawl.DisposeAsync();
        foreach (var call in calls)
        {
            await call.Should().ThrowExactlyAsync<ObjectDisposedException>();
        }

        Service.Words.Count(call => call == "status IDLE").Should().Be(1);
        crawl.SoFar.Outcome.Should().Be(CrawlOutcome.Completed);
    }

    [Fact]
    public async Task A_crawl_that_is_completed_by_the_callback_of_one_of_its_items_is_refused_as_that_is_still_being_added()
    {
        ICrawlSession? crawl = null;
        CrawlIncompleteException? incomplete = null;
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        Options.Batches.OnItemNotAccepted = async (_, _) => incomplete = (await crawl.Awaiting(it => it!.CompleteAsync()).Should().ThrowAsync<CrawlIncompleteException>()).Which;
        await using (crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
            await crawl.AddAsync(Item("no URI"));
        }

        incomplete!.Message.Should().Be(
            "Rebuild of source 's1': incomplete. Something was still being added when the crawl was completed, so nothing is deleted. Await every AddAsync before CompleteAsync.");
        Service.Words.Should().EndWith(["status IDLE"]);
    }

    [Fact]
    public async Task A_crawl_that_is_disposed_of_by_the_callback_of_one_of_its_items_is_aborted_and_idle()
    {
        ICrawlSession? crawl = null;
        Options.Batches!.OnFailure = BatchFailureMode.Continue;
        Options.Batches.OnItemNotAccepted = async (_, _) => await crawl!.DisposeAsync();
        crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        await crawl.AddAsync(Item("no URI"));

        (crawl.SoFar.Outcome, crawl.SoFar.Problem).Should().Be((CrawlOutcome.Aborted, "It was disposed of without having been completed."));
        Service.Words.Should().EndWith(["status IDLE"]);
    }
}
