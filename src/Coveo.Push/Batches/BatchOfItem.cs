namespace Coveo.Push;

/// <summary>
/// Which batch has taken the latest version of an item, by the hash of its name. A table of plain numbers: nothing is kept of the items
/// themselves. Two items with one hash are taken for the same, which costs a wait and no more.
/// </summary>
/// <param name="isPresent">Whether a batch has not ended yet; what ended ones have left is cleared out when the table is full.</param>
internal sealed class BatchOfItem(Func<int, bool> isPresent)
{
    private const int Nothing = 0;
    private const int InitialPlaces = 256;

    private ulong[] _keys = new ulong[InitialPlaces];
    private int[] _batches = new int[InitialPlaces];

    // The table of the last clearing, for the next one: clearing out allocates nothing while the table keeps its size.
    private ulong[] _spareKeys = [];
    private int[] _spareBatches = [];
    private int _taken;

    /// <summary>Points an item to a batch.</summary>
    /// <param name="key">The hash of the item's name.</param>
    /// <param name="number">The batch.</param>
    /// <returns>The batch that the item pointed to, or 0.</returns>
    public int Exchange(ulong key, int number)
    {
        var place = Find(key);
        if (_batches[place] == Nothing && ++_taken * 4L > _keys.Length * 3L)
        {
            ClearOut();
            place = Find(key);
        }

        var former = _batches[place];
        (_keys[place], _batches[place]) = (key, number);
        return former;
    }

    private int Find(ulong key)
    {
        var mask = _keys.Length - 1;
        var place = (int)key & mask;
        while (_batches[place] != Nothing && _keys[place] != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void ClearOut()
    {
        var (keys, batches) = (_keys, _batches);
        var present = new HashSet<int>(batches.Where(batch => batch != Nothing).Distinct().Where(isPresent));
        var size = SizeFor(batches.Count(present.Contains) + 1);
        (_keys, _batches) = size == _spareKeys.Length ? (_spareKeys, _spareBatches) : (new ulong[size], new int[size]);
        Array.Clear(_batches, 0, _batches.Length);
        _taken = 1;
        for (var i = 0; i < batches.Length; i++)
        {
            if (present.Contains(batches[i]))
            {
                var place = Find(keys[i]);
                (_keys[place], _batches[place]) = (keys[i], batches[i]);
                _taken++;
            }
        }

        (_spareKeys, _spareBatches) = (keys, batches);
    }

    private int SizeFor(int items)
    {
        var size = _keys.Length;
        while (size < items * 2L)
        {
            size *= 2;
        }

        return size;
    }
}
