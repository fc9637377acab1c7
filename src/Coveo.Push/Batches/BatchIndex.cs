namespace Coveo.Push;

/// <summary>Finds the element of a batch that is about an item: a hash table of places in its entries.</summary>
internal sealed class BatchIndex
{
    private const ulong Free = 0;
    private const ulong MarkBits = 0xFFFF_FFFF_0000_0000;

    // A place, kept one higher so that zero is free, below the upper half of its key: most others are told apart without a look at them.
    private ulong[] _slots = new ulong[64];
    private int _count;

    public void Clear()
    {
        Array.Clear(_slots, 0, _slots.Length);
        _count = 0;
    }

    /// <summary>The place of the element with this name, or -1.</summary>
    public int Find(BatchContents contents, ulong key, ReadOnlySpan<byte> name)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)key & mask; slots[slot] != Free; slot = (slot + 1) & mask)
        {
            if (((slots[slot] ^ key) & MarkBits) == 0 && contents.IsNamed(PlaceIn(slots[slot]), key, name))
            {
                return PlaceIn(slots[slot]);
            }
        }

        return -1;
    }

    /// <summary>Whether an element has this key under another name than this one.</summary>
    public bool HoldsOther(BatchContents contents, ulong key, ReadOnlySpan<byte> name)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)key & mask; slots[slot] != Free; slot = (slot + 1) & mask)
        {
            if (((slots[slot] ^ key) & MarkBits) == 0 && contents.Entries[PlaceIn(slots[slot])].Key == key && !contents.IsNamed(PlaceIn(slots[slot]), key, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Points a name, which has none yet or the given one, to a new place.</summary>
    public void Set(BatchContents contents, ulong key, int formerPlace, int place)
    {
        if (formerPlace < 0 && ++_count * 2 > _slots.Length)
        {
            Grow(contents);
        }

        var mask = _slots.Length - 1;
        var slot = (int)key & mask;
        while (_slots[slot] != Free && PlaceIn(_slots[slot]) != formerPlace)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = (key & MarkBits) | (uint)(place + 1);
    }

    private static int PlaceIn(ulong slot) => (int)(uint)slot - 1;

    private void Grow(BatchContents contents)
    {
        var former = _slots;
        _slots = new ulong[former.Length * 4];
        var mask = _slots.Length - 1;
        foreach (var taken in former)
        {
            if (taken != Free)
            {
                var slot = (int)contents.Entries[PlaceIn(taken)].Key & mask;
                while (_slots[slot] != Free)
                {
                    slot = (slot + 1) & mask;
                }

                _slots[slot] = taken;
            }
        }
    }
}
