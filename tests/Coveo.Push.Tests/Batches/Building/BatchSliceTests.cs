namespace Coveo.Push.Tests.Batches.Building;

/// <summary>A part of a batch is a file of its own; one that is too large is cut where half of its bytes are over.</summary>
public sealed class BatchSliceTests : IDisposable
{
    // {"addOrUpdate":[]}
    private const int Around = 18;

    private readonly BlockPool _pool = new();
    private readonly BatchContents _contents;

    public BatchSliceTests() => _contents = new BatchContents(BatchLayout.Documents, _pool);

    public void Dispose() => _pool.Dispose();

    [Theory]
    [InlineData("10,10", 1)]
    [InlineData("100,100,100,100,100", 3)]
    [InlineData("10,10,10,10,10", 4)]
    [InlineData("100,10,10", 1)]
    [InlineData("10,10,100", 2)]
    [InlineData("10,100,10", 2)]
    [InlineData("1,1,1,1", 3)]
    public void It_is_cut_behind_the_element_that_reaches_half_of_the_file_and_never_before_the_first_or_behind_the_last(string lengths, int first)
    {
        AddAll(lengths);

        Cut(Whole()).Should().Be((first, _contents.Count - first));
    }

    [Theory]
    [InlineData(79, 2)]
    [InlineData(80, 1)]
    [InlineData(81, 1)]
    public void Exactly_half_is_enough(int length, int first)
    {
        // The file has 18 + 80 + 30 + 30 bytes and 2 commas: twice 80.
        AddAll($"{length},30,30");

        Whole().FileBytes.Should().Be(Around + length + 60 + 2);
        Cut(Whole()).Should().Be((first, 3 - first));
    }

    [Fact]
    public void What_is_superseded_goes_with_the_half_it_stands_in_and_weighs_nothing()
    {
        _contents.Add(new string('a', 500));
        _contents.Add(new string('b', 500));
        _contents.Add("aa", superseded: 0);
        _contents.Add("bb", superseded: 1);
        _contents.Add("cc");
        var whole = Whole();

        var (first, second) = whole.Halve();

        (whole.Live, whole.FileBytes).Should().Be((3, Around + 2 + 2 + 2 + 2));
        (first.Start, first.End, first.Live, first.File()).Should().Be((0, 4, 2, """{"addOrUpdate":[aa,bb]}"""));
        (second.Start, second.End, second.Live, second.File()).Should().Be((4, 5, 1, """{"addOrUpdate":[cc]}"""));
        first.Entries.Length.Should().Be(4);
        second.Entries.Length.Should().Be(1);
        second.Contents.Should().BeSameAs(_contents);
    }

    [Fact]
    public void Quarters_are_halves_of_halves()
    {
        AddAll("40,20,10,11");
        var (left, right) = Whole().Halve();

        var (third, fourth) = right.Halve();

        (left.Start, left.End, third.Start, third.End, fourth.Start, fourth.End).Should().Be((0, 2, 2, 3, 3, 4));
        (third.FileBytes, fourth.FileBytes).Should().Be((Around + 10, Around + 11));
    }

    [Fact]
    public void Each_half_has_the_sections_of_its_own_elements()
    {
        _contents.Add("a1");
        _contents.Add("d1", section: BatchLayout.Delete);
        _contents.Add("d2", section: BatchLayout.Delete);
        _contents.Add("a2");
        _contents.Add("d3", section: BatchLayout.Delete);
        var slices = new[] { new BatchSlice(_contents, 0, 1), new BatchSlice(_contents, 1, 3), new BatchSlice(_contents, 2, 5), new BatchSlice(_contents, 3, 4) };

        slices.Select(RawContents.File).Should().Equal(
            """{"addOrUpdate":[a1]}""",
            """{"delete":[d1,d2]}""",
            """{"addOrUpdate":[a2],"delete":[d2,d3]}""",
            """{"addOrUpdate":[a2]}""");
        slices.Select(slice => (slice.Size(BatchLayout.AddOrUpdate), slice.Size(BatchLayout.Delete))).Should().Equal(
            (new SectionSize(1, 2), default),
            (default, new SectionSize(2, 4)),
            (new SectionSize(1, 2), new SectionSize(2, 4)),
            (new SectionSize(1, 2), default));
    }

    [Fact]
    public void Elements_that_lie_side_by_side_are_one_run_and_a_gap_begins_another()
    {
        AddAll("3,4,5,6");
        _contents.Add("x", superseded: 1);
        var runs = new BatchRuns(Whole(), BatchLayout.AddOrUpdate);
        var found = new List<(int Offset, int Length)>();

        while (runs.MoveNext())
        {
            found.Add((runs.Offset, runs.Length));
        }

        // A comma is behind each element but the last one of all.
        found.Should().Equal((0, 4), (9, 6 + 7 + 1));
        runs.MoveNext().Should().BeFalse();
        runs.Length.Should().Be(0);
    }

    [Fact]
    public void A_section_without_elements_has_no_run()
    {
        AddAll("3,4");

        new BatchRuns(Whole(), BatchLayout.Delete).MoveNext().Should().BeFalse();
    }

    [Fact]
    public void The_last_element_of_a_part_has_no_comma_although_more_follow_in_the_batch()
    {
        AddAll("3,4,5");
        var runs = new BatchRuns(new BatchSlice(_contents, 0, 2), BatchLayout.AddOrUpdate);

        runs.MoveNext().Should().BeTrue();

        (runs.Offset, runs.Length).Should().Be((0, 8));
        runs.MoveNext().Should().BeFalse();
    }

    private static (int First, int Second) Cut(BatchSlice slice)
    {
        var (first, second) = slice.Halve();
        (first.Start, first.End, second.End).Should().Be((slice.Start, second.Start, slice.End));
        return (first.Live, second.Live);
    }

    private BatchSlice Whole() => new(_contents, 0, _contents.Count);

    private void AddAll(string lengths)
    {
        foreach (var length in lengths.Split(','))
        {
            _contents.Add(new string('x', int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
