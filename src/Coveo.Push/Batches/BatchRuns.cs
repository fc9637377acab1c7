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

        // Where another run follows, it has stopped before the first element of that; the last one of all has no comma behind it.
        if (Length > 0 && _next == slice.End)
        {
            Length--;
        }

        return Length > 0;
    }
}
