namespace Coveo.Push.Tests.Crawling;

/// <summary>One crawler a source: the second one is told who the first one is, and until when.</summary>
public sealed class CrawlLeaseTests : CrawlTest
{
    public CrawlLeaseTests() => Options.StateStore = Store;

    [Fact]
    public async Task A_second_crawler_is_refused_before_it_sends_anything()
    {
        Options.LeaseHolder = "crawler 1";
        await using var first = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        var before = Service.Words.Count;

        var refused = (await ((Func<Task>)(() => Client.Crawls.StartIncrementalAsync(SourceId, new CrawlOptions { StateStore = Store }))).Should().ThrowAsync<CrawlLeaseException>()).Which;

        refused.Message.Should().StartWith("Source 's1' is being crawled by 'crawler 1', since 2025-02-03 04:05:06Z; its lease lasts until 2025-02-03 04:06:06Z unless it is renewed.");
        (refused.Holder, refused.Until - refused.Since).Should().Be(("crawler 1", TimeSpan.FromMinutes(1)));
        Service.Words.Should().HaveCount(before);
    }

    [Fact]
    public async Task The_lease_of_a_crawl_that_lives_is_renewed_and_given_back_at_its_end()
    {
        var first = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        Time.Advance(TimeSpan.FromHours(3));

        var starting = () => Client.Crawls.StartRebuildAsync(SourceId, new CrawlOptions { StateStore = Store });
        await starting.Should().ThrowAsync<CrawlLeaseException>();
        await first.DisposeAsync();

        await using var second = await starting();
        second.IsResumed.Should().BeFalse();
    }

    [Fact]
    public async Task Another_source_has_a_lease_of_its_own()
    {
        await using var first = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await using var second = await Client.Crawls.StartRebuildAsync("s2", Options);

        second.SourceId.Should().Be("s2");
    }

    [Fact]
    public async Task Who_comes_back_under_its_own_name_gets_the_source_and_the_one_before_sends_nothing_more()
    {
        Options.LeaseHolder = "crawler 1";
        var dead = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await dead.AddAsync(Item("a://dead"));
        await using var alive = await Client.Crawls.StartRebuildAsync(SourceId, Options);

        var completing = () => dead.CompleteAsync();

        (await completing.Should().ThrowAsync<CrawlIncompleteException>()).Which.Report.Failures.Should().ContainSingle().Which.Reason.Should().Contain("crawler 1");
        Service.Items.Should().BeEmpty();
        Service.Words.Should().NotContain(call => call.StartsWith("items", StringComparison.Ordinal) || call.StartsWith("delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_that_fails_gives_the_lease_back()
    {
        Service.OnCall = _ => throw new HttpRequestException("down");
        await ((Func<Task>)(() => Client.Crawls.StartRebuildAsync(SourceId, Options))).Should().ThrowAsync<CoveoPushException>();
        Service.OnCall = _ => null;

        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        crawl.SourceId.Should().Be(SourceId);
    }
}
