using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>
/// Which batch has taken the latest version of an item, by the hash of its name. A table of plain numbers: nothing is kept of the items
/// themselves. Two items with one hash are taken for the same, which costs a wait and no more.
/// </summary>
/// <param name="isPresent">Whether a batch has not ended yet; what ended ones have left is cleared out when the table is full.</param>
internal sealed class BatchOfItem(Func<int, bool> isPresent)
{
    private const int Nothing = 0;
    private Slot[] _slots = new Slot[256];
    private int _taken;

    /// <summary>Points an item to a batch.</summary>
    /// <param name="key">The hash of the item's name.</param>
    /// <param name="number">The batch.</param>
    /// <returns>The batch that the item pointed to, or 0.</returns>
    public int Exchange(ulong key, int number)
    {
        ref var slot = ref Find(key);
        if (slot.Batch == Nothing && ++_taken * 2 > _slots.Length)
        {
            Rebuild();
            slot = ref Find(key);
        }

        var former = slot.Batch;
        (slot.Key, slot.Batch) = (key, number);
        return former;
    }

    private ref Slot Find(ulong key)
    {
        var mask = _slots.Length - 1;
        var place = (int)key & mask;
        while (_slots[place].Batch != Nothing && _slots[place].Key != key)
        {
            place = (place + 1) & mask;
        }

        return ref _slots[place];
    }

    private void Rebuild()
    {
        var present = Array.FindAll(_slots, slot => slot.Batch != Nothing && isPresent(slot.Batch));
        _taken = present.Length + 1;
        var size = _slots.Length;
        while (size < _taken * 4)
        {
            size *= 2;
        }

        _slots = new Slot[size];
        foreach (var slot in present)
        {
            Find(slot.Key) = slot;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public ulong Key;
        public int Batch;
    }
}
