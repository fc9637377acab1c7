using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>Whatever goes wrong in a rescan, the next one makes it good: nothing is taken for sent that may not be, or for gone that is not.</summary>
public sealed class RescanFaultTests : CrawlTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public async Task After_a_call_that_failed_the_next_rescan_makes_the_source_equal(int failing)
    {
        await RescanAsync(Item("a://1", "one"), Item("a://2"), Item("a://3"), Item("a://gone"));
        var call = 0;
        Service.OnCall = _ => ++call == failing ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"m"}""")) : null;
        await TryAsync(() => RescanAsync(Item("a://1", "two"), Item("a://2"), Item("a://3", "new"), Item("a://4")));
        Service.Items.Keys.Should().Contain(["a://1", "a://2", "a://3"]);
        Service.OnCall = _ => null;

        await RescanAsync(Item("a://1", "one"), Item("a://2"), Item("a://3"), Item("a://4"));

        Service.Items.Keys.Should().BeEquivalentTo("a://1", "a://2", "a://3", "a://4");
        Service.Items["a://1"].Json.Should().Contain("one");
        Service.Items["a://3"].Json.Should().NotContain("new");
    }

    [Fact]
    public async Task An_item_whose_answer_was_lost_is_sent_again_though_the_repository_went_back_to_what_was_known()
    {
        await RescanAsync(Item("a://1", "one"));
        Service.AfterCall = LoseItems;
        await TryAsync(() => RescanAsync(Item("a://1", "two")));
        Service.Items["a://1"].Json.Should().Contain("two", "it has arrived");
        Service.AfterCall = _ => { };

        await RescanAsync(Item("a://1", "one"));

        Service.Items["a://1"].Json.Should().Contain("one");
    }

    [Fact]
    public async Task A_new_item_whose_answer_was_lost_is_deleted_when_it_is_gone()
    {
        await RescanAsync(Item("a://1"));
        Service.AfterCall = LoseItems;
        await TryAsync(() => RescanAsync(Item("a://1"), Item("a://2")));
        Service.Items.Should().ContainKey("a://2");
        Service.AfterCall = _ => { };

        await RescanAsync(Item("a://1"));

        Service.Items.Keys.Should().Equal("a://1");
    }

    [Theory]
    [InlineData(BatchFailureMode.Halt)]
    [InlineData(BatchFailureMode.Continue)]
    public async Task Deletions_that_were_refused_are_not_reported_as_done(BatchFailureMode mode)
    {
        Options.Batches!.OnFailure = mode;
        await RescanAsync(Item("a://1"), Item("a://2"), Item("a://gone"));
        Service.OnCall = words => words.StartsWith("items", StringComparison.Ordinal) ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"m"}""")) : null;
        await using var crawl = await Client.Crawls.StartRescanAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddAsync(Item("a://2"));

        await TryAsync(() => crawl.CompleteAsync());

        (crawl.SoFar.Outcome, crawl.SoFar.Failed, crawl.SoFar.IsOldDeleted, crawl.SoFar.NotDeletedBecause).Should().Be(
            (CrawlOutcome.Incomplete, 1, false, "Not everything was taken, and what is missing may still be there."));
    }

    private static void LoseItems(string call)
    {
        if (call.StartsWith("items", StringComparison.Ordinal))
        {
            throw new HttpRequestException("lost", new IOException());
        }
    }

    private static async Task TryAsync(Func<Task> crawl)
    {
        try
        {
            await crawl();
        }
        catch (CoveoPushException)
        {
            // That it failed is the point.
        }
    }
}
