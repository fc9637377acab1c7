namespace Coveo.Push.Tests.Batches.Building;

/// <summary>A batch that the service finds too large is cut in two, again and again if need be.</summary>
public class BatchHalvingProperties
{
    [Fact]
    public void Halves_hold_all_live_elements_in_order_and_neither_is_empty() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        foreach (var slice in run.Batches.Select(batch => batch.Slice).Where(slice => slice.Live > 1))
        {
            var (first, second) = slice.Halve();

            (first.Start, first.End, second.End).Should().Be((slice.Start, second.Start, slice.End));
            first.Live.Should().BePositive();
            second.Live.Should().BePositive();
            (first.Live + second.Live).Should().Be(slice.Live);
        }
    });

    [Fact]
    public void Every_piece_writes_as_many_bytes_as_it_counts_down_to_single_elements() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        foreach (var batch in run.Batches)
        {
            var pieces = Pieces(batch.Slice).ToList();

            pieces.Should().HaveCount(batch.Expected.Live);
            foreach (var piece in pieces)
            {
                BuilderRun.Write(piece).Length.Should().Be((int)piece.FileBytes);
            }
        }
    });

    [Fact]
    public void Each_half_is_about_half_unless_one_element_is_larger() => DrawnSeries.ForAll(series =>
    {
        using var run = new BuilderRun(series);
        foreach (var slice in run.Batches.Select(batch => batch.Slice).Where(slice => slice.Live > 1))
        {
            var (first, second) = slice.Halve();
            var largest = slice.Entries.ToArray().Where(entry => !entry.IsSuperseded).Max(entry => entry.Length);

            // Braces and names of sections, 34 bytes at most, and commas, beside one element that goes over the middle.
            var most = (slice.FileBytes / 2) + largest + 34 + slice.Live;
            first.FileBytes.Should().BeLessThanOrEqualTo(most);
            second.FileBytes.Should().BeLessThanOrEqualTo(most);
        }
    });

    private static IEnumerable<BatchSlice> Pieces(BatchSlice slice)
    {
        if (slice.Live == 1)
        {
            return [slice];
        }

        var (first, second) = slice.Halve();
        return Pieces(first).Concat(Pieces(second));
    }
}
