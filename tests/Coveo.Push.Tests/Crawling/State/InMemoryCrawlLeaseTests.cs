using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.State;

/// <summary>Who may write to a state: one at a time, for as long as its lease lasts.</summary>
public class InMemoryCrawlLeaseTests
{
    private static readonly CrawlStateKey Key = new("acmeorg1", "s1");
    private static readonly CrawlLease First = new("crawler 1", TimeSpan.FromMinutes(1));
    private static readonly CrawlLease Second = new("crawler 2", TimeSpan.FromMinutes(1));

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryCrawlStateStore _store;

    public InMemoryCrawlLeaseTests() => _store = new InMemoryCrawlStateStore(_time);

    [Fact]
    public async Task A_lease_is_renewed_after_each_third_of_its_time()
    {
        var began = _time.GetUtcNow();
        await using var state = await _store.OpenAsync(Key, First);
        _time.NextTimerAt.Should().Be(began.AddSeconds(20));
        (await RefusedAsync()).Until.Should().Be(began.AddSeconds(60));

        _time.Advance(TimeSpan.FromSeconds(45));

        (await RefusedAsync()).Should().Match<CrawlLeaseException>(refused => refused.Since == began && refused.Until == began.AddSeconds(40 + 60) && refused.Holder == "crawler 1");
    }

    [Fact]
    public async Task A_lease_that_nobody_renews_runs_out_at_its_end_and_not_before()
    {
        var time = new TimeWithoutTimers();
        var store = new InMemoryCrawlStateStore(time);
        await using var dead = await store.OpenAsync(Key, First);
        time.Now += TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1);
        var opening = () => store.OpenAsync(Key, Second).AsTask();
        await opening.Should().ThrowAsync<CrawlLeaseException>();

        time.Now += TimeSpan.FromTicks(1);
        await using var state = await opening();

        await dead.Awaiting(it => it.BeginAsync().AsTask()).Should().ThrowAsync<CrawlLeaseException>().WithMessage("Source 's1' is being crawled by 'crawler 2', *");
    }

    [Fact]
    public async Task Who_has_lost_its_lease_changes_nothing_any_more()
    {
        var lost = await _store.OpenAsync(Key, First);
        await lost.CommitAsync([new("a", CrawlItemChangeKind.Put, new CrawlItemHash(1, 1))]);
        await using var state = await _store.OpenAsync(Key, First);
        Func<Task>[] changes =
        [
            () => lost.BeginAsync().AsTask(),
            () => lost.DoubtAsync([new("a", CrawlItemChangeKind.Delete)]).AsTask(),
            () => lost.CommitAsync([new("a", CrawlItemChangeKind.Delete)]).AsTask(),
            () => lost.SaveAsync(new CrawlMemory { Checkpoint = "1" }, forgetsUnseen: true, forgetsHashes: true).AsTask(),
        ];

        foreach (var change in changes)
        {
            await change.Should().ThrowAsync<CrawlLeaseException>();
        }

        (await state.SeeAsync("a", new CrawlItemHash(1, 1)), state.Memory.Checkpoint).Should().Be((true, null));
    }

    [Fact]
    public async Task Who_has_lost_its_lease_neither_renews_it_nor_gives_back_that_of_the_other()
    {
        var lost = await _store.OpenAsync(Key, First);
        _time.Advance(TimeSpan.FromSeconds(10));
        var began = _time.GetUtcNow();
        await using var state = await _store.OpenAsync(Key, First);

        _time.Advance(TimeSpan.FromSeconds(15));
        (await RefusedAsync()).Until.Should().Be(began.AddSeconds(60));
        await lost.DisposeAsync();

        (await RefusedAsync()).Since.Should().Be(began);
        await state.BeginAsync();
    }

    [Fact]
    public async Task A_state_that_was_given_back_is_free_and_says_so_to_whoever_still_uses_it()
    {
        var state = await _store.OpenAsync(Key, First);

        await state.DisposeAsync();

        _time.TimerCount.Should().Be(0);
        (await state.Awaiting(it => it.BeginAsync().AsTask()).Should().ThrowAsync<CrawlLeaseException>())
            .WithMessage("The state of source 's1' was given back, and takes nothing more.");
        await using var next = await _store.OpenAsync(Key, Second);
        next.Count.Should().Be(0);
    }

    [Fact]
    public async Task Each_source_of_each_organization_has_a_state_of_its_own()
    {
        await using var one = await _store.OpenAsync(Key, First);
        await one.DoubtAsync([new("a", CrawlItemChangeKind.Put)]);

        await using var otherSource = await _store.OpenAsync(new CrawlStateKey("acmeorg1", "s2"), Second);
        await using var otherOrganization = await _store.OpenAsync(new CrawlStateKey("acmeorg2", "s1"), Second);

        (one.Count, otherSource.Count, otherOrganization.Count).Should().Be((1, 0, 0));
    }

    [Fact]
    public async Task A_state_is_opened_for_somebody_who_has_not_cancelled()
    {
        await _store.Awaiting(it => it.OpenAsync(null!, First).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("key");
        await _store.Awaiting(it => it.OpenAsync(Key, null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("lease");
        await _store.Awaiting(it => it.OpenAsync(Key, First, new CancellationToken(canceled: true)).AsTask()).Should().ThrowAsync<OperationCanceledException>();

        await using var state = await _store.OpenAsync(Key, Second);
        state.SeenCount.Should().Be(0);
    }

    [Fact]
    public async Task Without_a_time_of_its_own_it_takes_the_systems()
    {
        await using var state = await new InMemoryCrawlStateStore().OpenAsync(Key, First);

        state.Memory.Should().Be(new CrawlMemory());
    }

    private async Task<CrawlLeaseException> RefusedAsync() =>
        (await _store.Awaiting(it => it.OpenAsync(Key, Second).AsTask()).Should().ThrowAsync<CrawlLeaseException>()).Which;

    /// <summary>The time of a machine on which the crawler has died.</summary>
    private sealed class TimeWithoutTimers : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new ManualTimeProvider().CreateTimer(callback, state, dueTime, period);
    }
}
