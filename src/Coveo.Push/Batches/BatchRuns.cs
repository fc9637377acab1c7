namespace Coveo.Push;

/// <summary>
/// Goes through the elements of a section that are sent, as runs of neighbours: mostly one run. Each element has its comma, the last one
/// of all has none.
/// </summary>
internal sealed class BatchRuns(BatchSlice slice, int section)
{
    private int _next = slice.Start;

    public int Offset { get; private set; }

    public int Length { get; private set; }

    public bool MoveNext()
    {
        Length = 0;
        var entries = slice.Contents.Entries;
        while (_next < slice.End)
        {
            ref readonly var entry = ref entries[_next];
            if (entry.Section == section && !entry.IsSuperseded)
            {
                if (Length > 0 && entry.Offset != Offset + Length)
                {
                    break;
                }

                Offset = Length == 0 ? entry.Offset : Offset;
                Length += entry.Length + 1;
            }

            _next++;
        }

        if (Length > 0 && !HasMore(entries))
        {
            Length--;
        }

        return Length > 0;
    }

    private bool HasMore(ReadOnlySpan<BatchEntry> entries)
    {
        for (var i = _next; i < slice.End; i++)
        {
            if (entries[i].Section == section && !entries[i].IsSuperseded)
            {
                return true;
            }
        }

        return false;
    }
}
