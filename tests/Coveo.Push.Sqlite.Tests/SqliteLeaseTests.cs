using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Sqlite.Tests;

/// <summary>One crawler a source, also from several processes: each store here stands for one.</summary>
public sealed class SqliteLeaseTests : StateFile
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_second_crawler_is_told_who_the_first_one_is()
    {
        await using var first = await OpenAsync("crawler 1");

        var refused = (await ((Func<Task>)(() => OpenAsync("crawler 2"))).Should().ThrowAsync<CrawlLeaseException>()).Which;

        (refused.Holder, refused.Since, refused.Until).Should().Be(("crawler 1", _time.GetUtcNow(), _time.GetUtcNow().AddMinutes(1)));
    }

    [Fact]
    public async Task A_lease_is_renewed_while_its_crawler_lives_and_given_back_at_the_end()
    {
        var first = await OpenAsync("crawler 1");
        _time.Advance(TimeSpan.FromHours(1));
        await ((Func<Task>)(() => OpenAsync("crawler 2"))).Should().ThrowAsync<CrawlLeaseException>();
        await first.DisposeAsync();
        await first.DisposeAsync();

        await using var second = await OpenAsync("crawler 2");
        second.Count.Should().Be(0);
    }

    [Fact]
    public async Task The_lease_of_a_crawler_that_died_runs_out_and_the_dead_one_writes_nothing_more()
    {
        var stopped = new ManualTimeProvider();
        await using var dead = await new SqliteCrawlStateStore(FilePath, stopped).OpenAsync(Key, new CrawlLease("crawler 1", TimeSpan.FromMinutes(1)));
        _time.Advance(TimeSpan.FromMinutes(2));
        await using var second = await OpenAsync("crawler 2");
        await second.CommitAsync([Put("a://1", 1)]);

        var writing = () => dead.DoubtAsync([Put("a://1", 2)]).AsTask();

        (await writing.Should().ThrowAsync<CrawlLeaseException>()).Which.Holder.Should().Be("crawler 2");
        (await second.SeeAsync("a://1", Hash(1))).Should().BeTrue();
    }

    [Fact]
    public async Task Who_comes_back_under_its_own_name_gets_it_at_once()
    {
        await using var before = await OpenAsync("crawler 1");
        await using var after = await OpenAsync("crawler 1");

        await ((Func<Task>)(() => before.CommitAsync([Put("a://1", 1)]).AsTask())).Should().ThrowAsync<CrawlLeaseException>();
        await after.CommitAsync([Put("a://1", 1)]);
    }

    private async Task<ICrawlState> OpenAsync(string holder) => await new SqliteCrawlStateStore(FilePath, _time).OpenAsync(Key, new CrawlLease(holder, TimeSpan.FromMinutes(1)));
}
