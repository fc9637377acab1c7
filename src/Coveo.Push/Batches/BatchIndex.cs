namespace Coveo.Push;

/// <summary>Finds the element of a batch that is about an item: a hash table of places in its entries.</summary>
internal sealed class BatchIndex
{
    private const int Free = 0;

    // A place is kept one higher, so that zero is free.
    private int[] _places = new int[64];
    private int _count;

    public void Clear()
    {
        Array.Clear(_places, 0, _places.Length);
        _count = 0;
    }

    /// <summary>The place of the element with this name, or -1.</summary>
    public int Find(BatchContents contents, ulong key, ReadOnlySpan<byte> name)
    {
        var mask = _places.Length - 1;
        for (var slot = (int)key & mask; _places[slot] != Free; slot = (slot + 1) & mask)
        {
            if (contents.IsNamed(_places[slot] - 1, key, name))
            {
                return _places[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>Points a name, which has none yet or the given one, to a new place.</summary>
    public void Set(BatchContents contents, ulong key, int formerPlace, int place)
    {
        if (formerPlace < 0 && ++_count * 2 > _places.Length)
        {
            Grow(contents);
        }

        var mask = _places.Length - 1;
        var slot = (int)key & mask;
        while (_places[slot] != Free && _places[slot] - 1 != formerPlace)
        {
            slot = (slot + 1) & mask;
        }

        _places[slot] = place + 1;
    }

    private void Grow(BatchContents contents)
    {
        var former = _places;
        _places = new int[former.Length * 4];
        var mask = _places.Length - 1;
        foreach (var place in former)
        {
            if (place != Free)
            {
                var slot = (int)contents.Entries[place - 1].Key & mask;
                while (_places[slot] != Free)
                {
                    slot = (slot + 1) & mask;
                }

                _places[slot] = place;
            }
        }
    }
}
