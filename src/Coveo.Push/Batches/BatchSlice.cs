using Coveo.Push.Diagnostics;

namespace Coveo.Push;

/// <summary>A stretch of a batch that travels as one file: all of it, or a half where all was too large.</summary>
internal sealed class BatchSlice
{
    private readonly SectionSize[] _sizes;

    public BatchSlice(BatchContents contents, int start, int end)
    {
        (Contents, Start, End) = (contents, start, end);
        _sizes = new SectionSize[contents.Layout.Sections];
        foreach (ref readonly var entry in Entries)
        {
            if (!entry.IsSuperseded)
            {
                _sizes[entry.Section] = _sizes[entry.Section].With(entry.Length);
                Live++;
            }
        }

        FileBytes = contents.Layout.FileBytes(_sizes);
    }

    public BatchContents Contents { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>How many elements are sent.</summary>
    public int Live { get; }

    /// <summary>The exact size of the file.</summary>
    public long FileBytes { get; }

    /// <summary>When the service was about to be told of it, by the service's clock, if somebody has noted it.</summary>
    public DateTimeOffset? HandedOverAt { get; set; }

    public ReadOnlySpan<BatchEntry> Entries => Contents.Entries.Slice(Start, End - Start);

    public SectionSize Size(int section) => _sizes[section];

    /// <summary>Adds the items to the metrics, once the service has taken them.</summary>
    public void CountItems()
    {
        for (var section = 0; section < _sizes.Length; section++)
        {
            PushMetrics.CountItems(Contents.Layout.OperationOf(section), _sizes[section].Elements);
        }
    }

    /// <summary>Two slices of about half the bytes, each with one element at least.</summary>
    public (BatchSlice First, BatchSlice Second) Halve()
    {
        long bytes = 0;
        var live = 0;
        var middle = Start;
        while (live == 0 || (bytes * 2 < FileBytes && live < Live - 1))
        {
            ref readonly var entry = ref Contents.Entries[middle++];
            if (!entry.IsSuperseded)
            {
                bytes += entry.Length;
                live++;
            }
        }

        return (new BatchSlice(Contents, Start, middle), new BatchSlice(Contents, middle, End));
    }
}
