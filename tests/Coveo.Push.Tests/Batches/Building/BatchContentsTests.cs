using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>The elements of a batch, what they weigh, and which of them count.</summary>
public sealed class BatchContentsTests : IDisposable
{
    // {"addOrUpdate":[]} and {"addOrUpdate":[],"delete":[]}
    private const int Items = 18;
    private const int Both = 30;

    private readonly BlockPool _pool = new();
    private readonly BatchContents _contents;

    public BatchContentsTests() => _contents = new BatchContents(BatchLayout.Documents, _pool);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void Contents_without_an_element_are_an_empty_object()
    {
        (_contents.Count, _contents.Live, _contents.FileBytes, _contents.HeldBytes, _contents.OldestContainer, _contents.IsUnrepeatable).Should().Be((0, 0, 2, 0, null, false));
        _contents.Entries.Length.Should().Be(0);
        _contents.Layout.Should().BeSameAs(BatchLayout.Documents);
    }

    [Fact]
    public void An_element_is_kept_with_all_that_is_known_of_it()
    {
        _contents.Add("first");
        var place = _contents.Add("second", nameLength: 3, BatchLayout.Delete, key: 7);
        _contents.Add("third", nameLength: 2, BatchLayout.AddOrUpdate, key: 8, superseded: 0);

        place.Should().Be(1);
        var entries = _contents.Entries;
        (entries[1].Position, entries[1].Key, entries[1].Offset, entries[1].Length, entries[1].NameLength, entries[1].Former, entries[1].Section, entries[1].IsSuperseded)
            .Should().Be((101, 7, 0, 6, 3, -1, BatchLayout.Delete, false));
        (entries[2].Position, entries[2].Key, entries[2].Offset, entries[2].Length, entries[2].NameLength, entries[2].Former, entries[2].Section, entries[2].IsSuperseded)
            .Should().Be((102, 8, 6, 5, 2, 0, BatchLayout.AddOrUpdate, false));
        entries[0].IsSuperseded.Should().BeTrue();
        Encoding.UTF8.GetString(_contents.Name(entries[1]).ToArray()).Should().Be("sec");
        _contents.Text(1).Should().Be("second");
    }

    [Fact]
    public void Each_element_weighs_its_bytes_in_the_file_and_a_comma_more_in_memory()
    {
        _contents.Add("12345");
        (_contents.FileBytes, _contents.HeldBytes, _contents.Live, _contents.Count).Should().Be((Items + 5, 6, 1, 1));

        _contents.Add("123");
        (_contents.FileBytes, _contents.HeldBytes, _contents.Live, _contents.Count).Should().Be((Items + 5 + 1 + 3, 10, 2, 2));

        _contents.Add("1234567", section: BatchLayout.Delete);
        (_contents.FileBytes, _contents.HeldBytes, _contents.Live, _contents.Count).Should().Be((Both + 5 + 1 + 3 + 7, 18, 3, 3));
    }

    [Fact]
    public void What_is_superseded_weighs_nothing_in_the_file_and_stays_in_memory()
    {
        _contents.Add("12345");
        _contents.Add("123");
        _contents.Add("1234567", section: BatchLayout.Delete, superseded: 0);

        (_contents.FileBytes, _contents.HeldBytes, _contents.Live, _contents.Count).Should().Be((Both + 3 + 7, 18, 2, 3));

        _contents.Add("12", superseded: 2);
        (_contents.FileBytes, _contents.HeldBytes, _contents.Live, _contents.Count).Should().Be((Items + 3 + 1 + 2, 21, 2, 4));
    }

    [Theory]
    [InlineData(BatchLayout.AddOrUpdate, -1, Both + 5 + 3 + 1 + 9)]
    [InlineData(BatchLayout.Delete, -1, Both + 5 + 3 + 1 + 9)]
    [InlineData(BatchLayout.AddOrUpdate, 0, Both + 9 + 3)]
    [InlineData(BatchLayout.AddOrUpdate, 1, Items + 5 + 1 + 9)]
    [InlineData(BatchLayout.Delete, 1, Both + 5 + 9)]
    public void What_one_more_would_make_of_the_file_is_told_without_adding_it(byte section, int superseded, int expected)
    {
        _contents.Add("12345");
        _contents.Add("123", section: BatchLayout.Delete);

        _contents.FileBytesWith(section, 9, superseded).Should().Be(expected);

        (_contents.FileBytes, _contents.HeldBytes, _contents.Live, _contents.Count).Should().Be((Both + 5 + 3, 10, 2, 2));
    }

    [Fact]
    public void Elements_of_any_number_keep_their_places()
    {
        for (var i = 0; i < 200; i++)
        {
            _contents.Add($"{i:D6}", key: (ulong)i).Should().Be(i);
        }

        _contents.Live.Should().Be(200);
        Enumerable.Range(0, 200).Select(_contents.Text).Should().Equal(Enumerable.Range(0, 200).Select(i => $"{i:D6}"));
        _contents.Entries.ToArray().Select(entry => (entry.Position, entry.Key)).Should().Equal(Enumerable.Range(0, 200).Select(i => (i + 100L, (ulong)i)));
    }

    [Fact]
    public void The_versions_of_an_item_are_told_from_the_first_to_the_last()
    {
        _contents.Add("a1");
        _contents.Add("b1");
        _contents.Add("a2", superseded: 0);
        _contents.Add("a3", superseded: 2);

        _contents.VersionsOf(3).Should().Equal(0, 2, 3);
        _contents.VersionsOf(2).Should().Equal(0, 2);
        _contents.VersionsOf(1).Should().Equal(1);
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("abcd", true)]
    [InlineData("", true)]
    [InlineData("abcde", false)]
    [InlineData("ac", false)]
    [InlineData("b", false)]
    public void An_element_starts_with_what_it_begins_with_and_not_with_what_follows_it(string beginning, bool expected)
    {
        _contents.Add("abcd");
        _contents.Add("efgh");

        _contents.StartsWith(_contents.Entries[0], Encoding.UTF8.GetBytes(beginning)).Should().Be(expected);
    }

    [Theory]
    [InlineData(7, "abc", true)]
    [InlineData(8, "abc", false)]
    [InlineData(7, "ab", false)]
    [InlineData(7, "abcd", false)]
    [InlineData(7, "abd", false)]
    public void An_element_has_its_key_and_exactly_its_name(int key, string name, bool expected)
    {
        _contents.Add("abcd", nameLength: 3, key: 7);

        _contents.IsNamed(0, (ulong)key, Encoding.UTF8.GetBytes(name)).Should().Be(expected);
    }

    [Fact]
    public void The_oldest_container_is_the_one_that_is_noted()
    {
        _contents.NoteContainer(50).Should().BeTrue();
        _contents.NoteContainer(50).Should().BeFalse("it changes nothing");
        _contents.NoteContainer(51).Should().BeFalse("it is younger");
        _contents.OldestContainer.Should().Be(50);
        _contents.NoteContainer(49).Should().BeTrue();
        _contents.OldestContainer.Should().Be(49);
    }
}
