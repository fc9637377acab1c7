namespace Coveo.Push.Sqlite.Tests;

/// <summary>The state of a source in a file.</summary>
public sealed class SqliteCrawlStateTests : StateFile
{
    [Fact]
    public async Task What_was_committed_is_there_when_the_file_is_opened_again()
    {
        var startedAt = new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);
        var memory = new CrawlMemory { Fingerprint = "f", IsWhole = true, Items = 2, Checkpoint = "c", RunsSinceRebuild = 3, Open = new CrawlToResume("n", CrawlMode.Rescan, startedAt, "o") };
        await using (var state = await OpenAsync())
        {
            await state.CommitAsync([Put("a://1", 1), Put("a://2", 2)]);
            await state.SaveAsync(memory);
        }

        await using var again = await OpenAsync();
        (again.Count, again.SeenCount, again.Memory).Should().Be((2, 2, memory));
        (await again.SeeAsync("a://1", Hash(1))).Should().BeTrue();
        (await again.SeeAsync("a://2", Hash(1))).Should().BeFalse();
        (await again.SeeAsync("a://3", Hash(1))).Should().BeFalse();
    }

    [Fact]
    public async Task An_item_in_doubt_is_as_good_as_unknown_until_it_is_committed()
    {
        await using var state = await OpenAsync();
        await state.CommitAsync([Put("a://1", 1)]);

        await state.DoubtAsync([Put("a://1", 2), Put("a://2", 1)]);

        (await state.SeeAsync("a://1", Hash(1))).Should().BeFalse();
        (await state.SeeAsync("a://1", Hash(2))).Should().BeFalse();
        (await state.SeeAsync("a://2", Hash(1))).Should().BeFalse();
        state.Count.Should().Be(2, "it has to be deleted if it is never seen");
        await state.CommitAsync([Put("a://1", 2)]);
        (await state.SeeAsync("a://1", Hash(2))).Should().BeTrue();
    }

    [Fact]
    public async Task What_was_not_seen_is_given_in_pages_and_may_be_deleted_meanwhile()
    {
        await using var state = await OpenAsync();
        var ids = Enumerable.Range(0, 2_500).Select(number => $"a://{number}").ToList();
        await state.CommitAsync([.. ids.Select(id => Put(id, 1))]);
        await state.BeginAsync();
        await state.SeeAsync("a://7", Hash(1));
        await state.DoubtAsync([Put("a://8", 1)]);

        var unseen = new List<string>();
        await foreach (var id in state.UnseenAsync())
        {
            unseen.Add(id);
            await state.CommitAsync([new CrawlItemChange(id, CrawlItemChangeKind.Delete)]);
        }

        unseen.Should().BeEquivalentTo(ids.Except(["a://7", "a://8"]));
        (state.Count, state.SeenCount).Should().Be((2, 2));
    }

    [Theory]
    [InlineData("a://tree/", "a://tree/x")]
    [InlineData("a://é", "a://éx")]
    [InlineData("a://😀", "a://😀x")]
    public async Task A_tree_is_deleted_with_all_below_it_and_nothing_beside_it(string root, string below)
    {
        await using var state = await OpenAsync();
        await state.CommitAsync([Put(root, 1), Put(below, 1), Put("a://", 1), Put("a://z", 1), Put("b://1", 1)]);
        await state.DoubtAsync([new CrawlItemChange(root, CrawlItemChangeKind.DeleteTree)]);
        (await state.SeeAsync(below, Hash(1))).Should().BeFalse();

        await state.CommitAsync([new CrawlItemChange(root, CrawlItemChangeKind.DeleteTree)]);
        await state.BeginAsync();

        (await UnseenAsync(state)).Should().Equal("a://", "a://z", "b://1");
    }

    [Fact]
    public async Task Saving_can_forget_what_was_not_seen_and_all_hashes()
    {
        await using var state = await OpenAsync();
        await state.CommitAsync([Put("a://1", 1), Put("a://2", 1)]);
        await state.BeginAsync();
        await state.SeeAsync("a://1", Hash(1));

        await state.SaveAsync(new CrawlMemory(), forgetsUnseen: true, forgetsHashes: true);

        state.Count.Should().Be(1);
        (await state.SeeAsync("a://1", Hash(1))).Should().BeFalse();
    }

    [Fact]
    public async Task Each_source_has_items_of_its_own()
    {
        await using var state = await OpenAsync();
        await state.CommitAsync([Put("a://1", 1)]);
        await using var other = await Store.OpenAsync(new CrawlStateKey("acmeorg1", "s2"), Lease);

        other.Count.Should().Be(0);
        (await other.SeeAsync("a://1", Hash(1))).Should().BeFalse();
        await other.CommitAsync([Put("a://1", 2)]);
        (await state.SeeAsync("a://1", Hash(1))).Should().BeTrue();
    }

    [Fact]
    public void A_path_must_be_given()
    {
        var making = () => new SqliteCrawlStateStore(" ");

        making.Should().Throw<ArgumentException>().WithMessage("The path is blank.*");
    }
}
