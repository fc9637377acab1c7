using System.Text.Json;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>What holds for every series of operations, whatever the limits.</summary>
public class BatchBuilderProperties
{
    [Fact]
    public void A_batch_is_closed_when_the_next_element_does_not_fit_and_never_before() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);

        run.Batches.Select(batch => batch.Contents.Live).Should().NotContain(0, "no batch is empty");
    });

    [Fact]
    public void A_file_is_written_byte_by_byte_as_counted() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        foreach (var batch in run.Batches)
        {
            BuilderRun.Write(batch.Slice).SequenceEqual(batch.Expected.File).Should().BeTrue();
            batch.Slice.FileBytes.Should().Be(batch.Expected.File.Length);
            batch.Contents.FileBytes.Should().Be(batch.Expected.File.Length);
            batch.Slice.Live.Should().Be(batch.Expected.Live);
        }
    });

    [Fact]
    public void A_file_parses_and_holds_the_last_element_of_each_item_and_nothing_else() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        foreach (var batch in run.Batches)
        {
            using var file = JsonDocument.Parse(BuilderRun.Write(batch.Slice));
            file.RootElement.EnumerateObject().SelectMany(section => section.Value.EnumerateArray()).Select(element => element.GetRawText()).Order(StringComparer.Ordinal)
                .Should().Equal(batch.Expected.Elements.Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void No_file_is_above_a_limit_except_of_an_element_that_travels_alone() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);

        run.Batches.All(batch => batch.Contents.FileBytes <= series.MaxBytes && batch.Contents.Live <= series.MaxItems).Should().BeTrue();
        run.Batches.All(batch => batch.Contents.FileBytes <= series.TargetBytes || batch.Contents.Count == 1).Should().BeTrue();
        run.Batches.All(batch => batch.Contents.HeldBytes <= series.TargetBytes + 1 || batch.Contents.Count == 1).Should().BeTrue("what was superseded fills no memory");
    });

    [Fact]
    public void The_files_one_after_the_other_leave_what_the_series_leaves() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        var expected = new Dictionary<string, string>();
        run.Taken.ForEach(element => expected[element.Name] = element.Json);
        var left = new Dictionary<string, string>();
        foreach (var batch in run.Batches)
        {
            using var file = JsonDocument.Parse(BuilderRun.Write(batch.Slice));
            foreach (var json in file.RootElement.EnumerateObject().SelectMany(section => section.Value.EnumerateArray()).Select(element => element.GetRawText()))
            {
                left[NameOf(json)] = json;
            }
        }

        left.Should().BeEquivalentTo(expected);
        run.Batches.Sum(batch => batch.Contents.Count).Should().Be(run.Taken.Count, "every element is in one batch");
    });

    [Fact]
    public void Every_element_keeps_its_place_and_points_to_the_one_it_has_superseded() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        var names = run.Batches.SelectMany(batch => batch.Contents.Entries.ToArray().Select(entry => BuilderRun.NameOf(batch.Contents.Json(entry).ToArray(), entry.NameLength)));

        names.Should().Equal(run.Taken.Select(element => element.Name));
        run.Batches.SelectMany(batch => batch.Contents.Entries.ToArray().Select(entry => entry.Position)).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        foreach (var contents in run.Batches.Select(batch => batch.Contents))
        {
            // Each superseded element is the former one of exactly one later element.
            var entries = contents.Entries.ToArray();
            var superseded = Enumerable.Range(0, entries.Length).Where(place => entries[place].IsSuperseded);
            entries.Select(entry => entry.Former).Where(former => former >= 0).Order().Should().Equal(superseded);
        }
    });

    [Fact]
    public void All_memory_goes_back_to_the_pool() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);

        run.ReleaseAll();
    });

    /// <summary>The beginning of an element, up to the end of its ID.</summary>
    private static string NameOf(string json)
    {
        using var element = JsonDocument.Parse(json);
        return "{\"documentId\":" + element.RootElement.GetProperty("documentId").GetRawText();
    }
}
