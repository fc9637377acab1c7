using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>A crawl that has delivered suspiciously little deletes nothing, unless it is told to.</summary>
public sealed class CrawlGuardTests : CrawlTest
{
    [Fact]
    public async Task Fewer_than_half_of_the_items_delete_nothing_and_the_report_says_so()
    {
        Service.Holds("a://1", "a://2", "a://3", "a://4", "a://5");

        var report = await RebuildAsync("a://1", "a://2");

        report.Outcome.Should().Be(CrawlOutcome.CompletedWithoutDeletion);
        report.NotDeletedBecause.Should().Be(
            "The crawl has delivered 2 items, fewer than 50 % of the 5 that were there before: the repository may have been read only in part. "
            + "Set CrawlOptions.DeletesHoweverLittle for a crawl that is to delete all the same.");
        Service.Items.Should().HaveCount(5);
    }

    [Fact]
    public async Task What_was_not_believed_once_is_not_believed_when_it_happens_again()
    {
        var repository = new[] { Item("a://1"), Item("a://2"), Item("a://3") };
        await RescanAsync(repository);

        var unmounted = await RescanAsync();
        var unmountedStill = await RescanAsync();
        var rebuilt = await RebuildAsync();

        new[] { unmounted, unmountedStill, rebuilt }.Should().OnlyContain(report => report.Outcome == CrawlOutcome.CompletedWithoutDeletion);
        Service.Items.Should().HaveCount(3);
        (await RescanAsync(repository)).Outcome.Should().Be(CrawlOutcome.Completed);
    }

    [Fact]
    public async Task A_first_rebuild_that_was_not_believed_is_not_believed_the_second_time()
    {
        Service.Holds("a://1", "a://2", "a://3", "a://4", "a://5");
        Options.StateStore = Store;

        await RebuildAsync("a://1");
        var second = await RebuildAsync("a://1");

        second.NotDeletedBecause.Should().Contain("1 items").And.Contain("of the 5");
        Service.Items.Should().HaveCount(5);
    }

    [Fact]
    public async Task Half_of_the_items_are_enough()
    {
        Service.Holds("a://1", "a://2", "a://3", "a://4");

        await RebuildAsync("a://1", "a://2");

        Service.Items.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_override_deletes_even_everything_and_asks_for_no_count()
    {
        Service.Holds("a://1", "a://2");
        Options.DeletesHoweverLittle = true;

        var report = await RebuildAsync();

        report.Outcome.Should().Be(CrawlOutcome.Completed);
        Service.Items.Should().BeEmpty();
        Service.Words.Should().NotContain("source");
    }

    [Fact]
    public async Task Where_the_count_cannot_be_read_nothing_is_deleted()
    {
        Service.Holds("a://gone");
        Service.OnCall = call => call == "source" ? Task.FromResult(BatchService.Answer(403, """{"errorCode":"ACCESS_DENIED","message":"m"}""")) : null;

        var report = await RebuildAsync("a://1");

        report.Outcome.Should().Be(CrawlOutcome.CompletedWithoutDeletion);
        report.NotDeletedBecause.Should().StartWith("It is not known how many items the source had before: ");
        Service.Items.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public async Task A_share_that_is_none_is_refused_before_anything_is_sent(double share)
    {
        Options.SmallestShareOfLastCrawl = share;

        var starting = () => RebuildAsync();

        await starting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*SmallestShareOfLastCrawl*from 0 to 1*");
        Service.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task Items_that_were_given_again_count_once_as_of_a_repository_that_gives_one_page_for_ever()
    {
        Service.Holds("a://1", "a://2", "a://3", "a://4", "a://5", "a://6");
        Options.Batches!.MaxItems = 1;

        var report = await RebuildAsync("a://1", "a://2", "a://1", "a://2", "a://1", "a://2");

        (report.AddedOrUpdated, report.Outcome).Should().Be((6, CrawlOutcome.CompletedWithoutDeletion));
        report.NotDeletedBecause.Should().StartWith("The crawl has delivered 2 items, fewer than 50 % of the 6 ");
        Service.Items.Should().HaveCount(6);
    }
}
