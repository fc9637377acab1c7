using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.State;

/// <summary>What a state remembers: which items there are, which of them were seen, and which are in doubt.</summary>
public class InMemoryCrawlStateTests
{
    private static readonly CrawlStateKey Key = new("acmeorg1", "s1");
    private static readonly CrawlLease Lease = new("test", TimeSpan.FromMinutes(1));
    private static readonly CrawlItemHash One = new(1, 1);
    private static readonly CrawlItemHash Two = new(2, 2);

    private readonly InMemoryCrawlStateStore _store = new(new ManualTimeProvider());

    [Fact]
    public async Task An_item_is_seen_when_it_has_the_contents_that_are_known()
    {
        await using var state = await WithAsync("a", "b");
        await state.BeginAsync();

        (await state.SeeAsync("a", One), await state.SeeAsync("b", Two), await state.SeeAsync("c", One)).Should().Be((true, false, false));

        (state.Count, state.SeenCount).Should().Be((2, 1));
        (await UnseenAsync(state)).Should().Equal("b");
    }

    [Fact]
    public async Task An_item_in_doubt_is_known_and_seen_and_has_no_contents()
    {
        await using var state = await WithAsync("a");
        await state.BeginAsync();

        await state.DoubtAsync([new("a", CrawlItemChangeKind.Put, One), new("new", CrawlItemChangeKind.Put, One)]);

        (state.Count, state.SeenCount).Should().Be((2, 2));
        (await state.SeeAsync("a", One), await state.SeeAsync("new", One)).Should().Be((false, false));
    }

    [Fact]
    public async Task An_item_that_is_about_to_be_deleted_is_in_doubt_and_not_seen()
    {
        await using var state = await WithAsync("a", "b");
        await state.BeginAsync();

        await state.DoubtAsync([new("a", CrawlItemChangeKind.Delete)]);

        (await state.SeeAsync("a", One), await state.SeeAsync("b", One)).Should().Be((false, true));
        (await UnseenAsync(state)).Should().Equal("a");
    }

    [Fact]
    public async Task A_tree_that_is_about_to_be_deleted_puts_all_in_doubt_whose_id_begins_with_it()
    {
        await using var state = await WithAsync("a/", "a/1", "a/1/2", "A/1", "b/a/1");
        await state.BeginAsync();

        await state.DoubtAsync([new("a/", CrawlItemChangeKind.DeleteTree)]);

        var same = new List<string>();
        foreach (var id in new[] { "a/", "a/1", "a/1/2", "A/1", "b/a/1" })
        {
            same.AddRange(await state.SeeAsync(id, One) ? [id] : []);
        }

        same.Should().Equal("A/1", "b/a/1");
        state.Count.Should().Be(5);
    }

    [Fact]
    public async Task What_was_taken_has_its_new_contents_and_is_seen()
    {
        await using var state = await WithAsync("a");
        await state.BeginAsync();

        await state.CommitAsync([new("a", CrawlItemChangeKind.Put, Two), new("b", CrawlItemChangeKind.Put, One), new("unknown", CrawlItemChangeKind.Put)]);

        (state.Count, state.SeenCount).Should().Be((3, 3));
        (await state.SeeAsync("a", Two), await state.SeeAsync("b", One), await state.SeeAsync("unknown", One)).Should().Be((true, true, false));
    }

    [Fact]
    public async Task What_was_deleted_is_neither_known_nor_seen()
    {
        await using var state = await WithAsync("a", "b", "c/1", "c/2");

        await state.CommitAsync([new("a", CrawlItemChangeKind.Delete), new("c/", CrawlItemChangeKind.DeleteTree)]);

        (state.Count, state.SeenCount).Should().Be((1, 1));
        (await state.SeeAsync("b", One), await state.SeeAsync("c/1", One)).Should().Be((true, false));
    }

    [Fact]
    public async Task What_was_not_seen_is_forgotten_only_where_it_is_said()
    {
        await using var state = await WithAsync("a", "b");
        await state.BeginAsync();
        await state.SeeAsync("a", One);

        await state.SaveAsync(new CrawlMemory());
        state.Count.Should().Be(2);
        await state.SaveAsync(new CrawlMemory(), forgetsUnseen: true);

        state.Count.Should().Be(1);
        (await state.SeeAsync("a", One), await state.SeeAsync("b", One)).Should().Be((true, false));
    }

    [Fact]
    public async Task Hashes_are_forgotten_only_where_it_is_said_and_the_items_stay()
    {
        await using var state = await WithAsync("a", "b");

        await state.SaveAsync(new CrawlMemory());
        (await state.SeeAsync("a", One)).Should().BeTrue();
        await state.SaveAsync(new CrawlMemory(), forgetsHashes: true);

        (await state.SeeAsync("a", One), await state.SeeAsync("b", One), state.Count).Should().Be((false, false, 2));
    }

    [Fact]
    public async Task A_crawl_that_goes_on_knows_what_was_seen_when_it_was_saved_last()
    {
        var open = new CrawlMemory { Open = new CrawlToResume("nightly", CrawlMode.Rescan, null, null), Checkpoint = "7" };
        await using (var cut = await WithAsync("a", "b", "c"))
        {
            await cut.BeginAsync();
            await cut.SeeAsync("a", One);
            await cut.SaveAsync(open);
            await cut.SeeAsync("b", One);
            cut.SeenCount.Should().Be(2);
        }

        await using var state = await OpenAsync();

        state.Memory.Should().Be(open);
        (await UnseenAsync(state)).Should().Equal("b", "c");
    }

    [Fact]
    public async Task After_a_crawl_that_is_over_nothing_is_seen()
    {
        await using (var over = await WithAsync("a", "b"))
        {
            over.SeenCount.Should().Be(2);
            await over.SaveAsync(new CrawlMemory { Items = 2 });
            over.SeenCount.Should().Be(2, "it is saved, and goes on");
        }

        await using var state = await OpenAsync();

        (state.SeenCount, state.Count, state.Memory.Items).Should().Be((0, 2, 2));
    }

    [Fact]
    public async Task A_crawl_that_begins_forgets_what_an_open_one_had_seen_also_where_it_is_cut_short_itself()
    {
        await using (var cut = await WithAsync("a"))
        {
            await cut.SaveAsync(new CrawlMemory { Open = new CrawlToResume("nightly", CrawlMode.Rescan, null, null) });
        }

        await using (var begun = await OpenAsync())
        {
            begun.SeenCount.Should().Be(1);
            await begun.BeginAsync();
            begun.SeenCount.Should().Be(0);
        }

        await using var state = await OpenAsync();
        state.SeenCount.Should().Be(0);
    }

    [Fact]
    public async Task Items_may_be_changed_while_those_that_were_not_seen_are_given_and_giving_them_can_be_stopped()
    {
        await using var state = await WithAsync("a", "b", "c");
        await state.BeginAsync();
        using var stop = new CancellationTokenSource();
        var given = new List<string>();
        var giving = async () =>
        {
            await foreach (var id in state.UnseenAsync(stop.Token))
            {
                given.Add(id);
                await state.CommitAsync([new(id, CrawlItemChangeKind.Delete)]);
                if (given.Count == 2)
                {
                    await stop.CancelAsync();
                }
            }
        };

        await giving.Should().ThrowAsync<OperationCanceledException>();

        given.Should().Equal("a", "b");
        state.Count.Should().Be(1);
    }

    [Fact]
    public async Task Nothing_is_not_taken_for_no_changes()
    {
        await using var state = await OpenAsync();

        await state.Awaiting(it => it.DoubtAsync(null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("changes");
        await state.Awaiting(it => it.CommitAsync(null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("changes");
        await state.Awaiting(it => it.SaveAsync(null!).AsTask()).Should().ThrowAsync<ArgumentNullException>().WithParameterName("memory");
    }

    private ValueTask<ICrawlState> OpenAsync() => _store.OpenAsync(Key, Lease);

    private async Task<ICrawlState> WithAsync(params string[] ids)
    {
        var state = await OpenAsync();
        await state.CommitAsync([.. ids.Select(id => new CrawlItemChange(id, CrawlItemChangeKind.Put, One))]);
        return state;
    }

    private static async Task<List<string>> UnseenAsync(ICrawlState state)
    {
        var unseen = new List<string>();
        await foreach (var id in state.UnseenAsync())
        {
            unseen.Add(id);
        }

        return unseen;
    }
}
