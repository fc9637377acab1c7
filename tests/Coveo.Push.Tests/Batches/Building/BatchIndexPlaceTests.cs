using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Keys that begin their search at one place, or at the end of the table, lead to their own elements.</summary>
public sealed class BatchIndexPlaceTests : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchContents _contents;
    private readonly BatchIndex _index = new();

    public BatchIndexPlaceTests() => _contents = new BatchContents(BatchLayout.Documents, _pool);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void An_empty_index_holds_nothing()
    {
        Find(0, "a").Should().Be(-1);
        HoldsOther(0, "a").Should().BeFalse();
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(63UL)]
    [InlineData(0xFFFF_FFFFUL)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFFUL)]
    [InlineData(0x8000_0000_0000_0000UL)]
    public void Keys_that_begin_at_one_place_are_found_one_by_one(ulong beginning)
    {
        // All but the lowest six bits differ, of which the first 64 places are told.
        var keys = Enumerable.Range(0, 25).Select(i => beginning ^ ((ulong)i << 6)).Concat(Enumerable.Range(1, 5).Select(i => beginning ^ ((ulong)i << 50))).ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            Add($"name {i}", keys[i]).Should().Be(i);
        }

        keys.Select((key, i) => Find(key, $"name {i}")).Should().Equal(Enumerable.Range(0, keys.Count));
        keys.Select((key, i) => Find(key, $"name {i + 1}")).Should().OnlyContain(place => place == -1);
        Find(beginning ^ (26UL << 6), "name 0").Should().Be(-1);
    }

    [Fact]
    public void Hundreds_of_keys_are_found_while_the_table_grows()
    {
        for (var i = 0; i < 700; i++)
        {
            Add($"{i}", KeyOf(i)).Should().Be(i);
        }

        Enumerable.Range(0, 700).Select(i => Find(KeyOf(i), $"{i}")).Should().Equal(Enumerable.Range(0, 700));

        for (var i = 0; i < 700; i++)
        {
            Add($"{i}", KeyOf(i)).Should().Be(700 + i);
        }

        Enumerable.Range(0, 700).Select(i => Find(KeyOf(i), $"{i}")).Should().Equal(Enumerable.Range(700, 700));
        _contents.Live.Should().Be(700);
    }

    [Fact]
    public void The_last_version_of_an_element_is_the_one_that_is_found()
    {
        Add("a", 5);
        Add("b", 5);
        Add("a", 5);
        Add("a", 5);

        Find(5, "a").Should().Be(3);
        Find(5, "b").Should().Be(1);
        _contents.VersionsOf(3).Should().Equal(0, 2, 3);
    }

    [Fact]
    public void One_name_under_two_keys_is_two_elements()
    {
        // The second begins at the place of the first, and its upper half is the same.
        Add("a", 1);
        Add("a", 65);

        Find(1, "a").Should().Be(0);
        Find(65, "a").Should().Be(1);
        Find(129, "a").Should().Be(-1);
    }

    [Fact]
    public void Another_name_under_the_same_key_is_another_element_and_known_as_such()
    {
        Add("ana", 1);

        HoldsOther(1, "ana").Should().BeFalse("it is the same");
        HoldsOther(1, "ANA").Should().BeTrue();
        HoldsOther(65, "ANA").Should().BeFalse("its key is another, though it begins at the same place");
        HoldsOther(1 | (1UL << 40), "ANA").Should().BeFalse("its key is another in its upper half");

        Add("bo", 1);
        HoldsOther(1, "ana").Should().BeTrue("the second one is not");
    }

    [Fact]
    public void Others_are_found_behind_those_of_other_keys_and_over_the_end_of_the_table()
    {
        Add("a", 63);
        Add("b", 63 + 64);
        Add("c", 63 + 128);

        HoldsOther(63 + 128, "a").Should().BeTrue();
        HoldsOther(63 + 128, "c").Should().BeFalse();
        Find(63 + 128, "c").Should().Be(2);
    }

    [Fact]
    public void A_cleared_index_holds_nothing_and_takes_as_much_again()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 100; i++)
            {
                Find(KeyOf(i), $"{i}").Should().Be(-1, "round {0} has begun", round);
            }

            for (var i = 0; i < 100; i++)
            {
                Add($"{i}", KeyOf(i));
            }

            _index.Clear();
        }
    }

    private static ulong KeyOf(int i) => ItemNameHash.Of(Encoding.UTF8.GetBytes($"{i}"));

    private int Add(string name, ulong key)
    {
        var former = Find(key, name);
        var place = _contents.Add(name, name.Length, key: key, superseded: former);
        _index.Set(_contents, key, former, place);
        return place;
    }

    private int Find(ulong key, string name) => _index.Find(_contents, key, Encoding.UTF8.GetBytes(name));

    private bool HoldsOther(ulong key, string name) => _index.HoldsOther(_contents, key, Encoding.UTF8.GetBytes(name));
}
