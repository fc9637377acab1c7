namespace Coveo.Push.Tests.Batches.Order;

/// <summary>The batch that an item went with last is known while that batch is on its way, among any number of items.</summary>
public class BatchOfItemTests
{
    // 256 places, of which three quarters are taken before it is cleared out.
    private const int Room = 192;

    private readonly HashSet<int> _present = [];
    private readonly List<int> _asked = [];
    private readonly BatchOfItem _batches;

    public BatchOfItemTests() => _batches = new BatchOfItem(batch =>
    {
        _asked.Add(batch);
        return _present.Contains(batch);
    });

    [Fact]
    public void An_item_that_is_new_had_no_batch_and_then_has_its_last_one()
    {
        _batches.Exchange(5, 1).Should().Be(0);
        _batches.Exchange(5, 1).Should().Be(1);
        _batches.Exchange(5, 2).Should().Be(1);
        _batches.Exchange(5, 3).Should().Be(2);
        _batches.Exchange(0, 4).Should().Be(0, "that is a key like any other");
        _batches.Exchange(0, 5).Should().Be(4);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(255UL)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFFUL)]
    public void Keys_that_begin_at_one_place_stay_apart(ulong beginning)
    {
        for (var i = 0; i < 100; i++)
        {
            _batches.Exchange(beginning ^ ((ulong)i << 8), i + 1).Should().Be(0);
        }

        for (var i = 0; i < 100; i++)
        {
            _batches.Exchange(beginning ^ ((ulong)i << 8), 1_000).Should().Be(i + 1);
        }
    }

    [Fact]
    public void It_asks_which_batches_are_on_their_way_when_three_quarters_are_taken_and_not_before()
    {
        Take(0, Room, batch: 1);
        Take(0, Room, batch: 2);
        _asked.Should().BeEmpty("further batches of the same items take no further place");

        Take(Room, 1, batch: 3);

        _asked.Should().Equal(2);
    }

    [Fact]
    public void What_has_ended_is_forgotten_and_what_is_on_its_way_is_kept()
    {
        _present.UnionWith([2, 4]);
        for (var i = 0; i < Room; i++)
        {
            _batches.Exchange((ulong)i, (i % 4) + 1);
        }

        _batches.Exchange(1_000, 4).Should().Be(0);

        _asked.Should().BeEquivalentTo([1, 2, 3, 4], "each is asked about once");
        Enumerable.Range(0, Room).Select(i => _batches.Exchange((ulong)i, 9)).Should().Equal(Enumerable.Range(0, Room).Select(i => i % 2 == 1 ? (i % 4) + 1 : 0));
        _batches.Exchange(1_000, 9).Should().Be(4);
    }

    [Fact]
    public void It_grows_where_all_are_on_their_way_and_is_cleared_out_again_when_that_is_full()
    {
        _present.Add(1);
        Take(0, 2 * Room, batch: 1);
        _asked.Should().Equal([1], "512 places have room for twice as many");

        Take(2 * Room, 1, batch: 1);
        _asked.Should().Equal(1, 1);

        for (var i = 0; i <= 2 * Room; i++)
        {
            _batches.Exchange((ulong)i, 1).Should().Be(1);
        }
    }

    [Fact]
    public void It_keeps_its_size_where_half_are_on_their_way()
    {
        _present.Add(1);
        Take(0, 127, batch: 1);
        Take(127, Room - 127, batch: 2);
        Take(Room, 1, batch: 1);
        _asked.Should().HaveCount(2);

        // 128 places are taken now, and the one more that asks.
        Take(1_000, Room - 128, batch: 1);
        _asked.Should().HaveCount(2);
        Take(2_000, 1, batch: 1);
        _asked.Should().HaveCount(3, "it has 256 places as before");
    }

    [Fact]
    public void It_grows_where_more_than_half_are_on_their_way()
    {
        _present.Add(1);
        Take(0, 128, batch: 1);
        Take(128, Room - 128, batch: 2);
        Take(Room, 1, batch: 1);
        _asked.Should().HaveCount(2);

        // 129 of 384 places are taken.
        Take(1_000, (2 * Room) - 129, batch: 1);
        _asked.Should().HaveCount(2);
        Take(2_000, 1, batch: 1);
        _asked.Should().HaveCount(3);
    }

    [Fact]
    public void Nothing_of_former_tables_comes_back()
    {
        for (var batch = 1; batch <= 40; batch++)
        {
            _present.Clear();
            _present.Add(batch);
            for (var i = 0; i < 100; i++)
            {
                _batches.Exchange((ulong)((batch % 3 * 100) + i), batch).Should().BeOneOf(0, batch - 3);
            }
        }

        _asked.Should().NotBeEmpty();
        _present.Clear();
        Take(10_000, Room, batch: 50);
        for (var i = 0; i < 300; i++)
        {
            _batches.Exchange((ulong)i, 60).Should().Be(0);
        }
    }

    private void Take(int first, int count, int batch)
    {
        for (var i = first; i < first + count; i++)
        {
            _batches.Exchange((ulong)i, batch);
        }
    }
}
