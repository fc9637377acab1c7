namespace Coveo.Push;

/// <summary>Which items a load has, by a hash of each ID: 8 bytes an item, up to some number of items.</summary>
internal sealed class StreamItemIds(int maxItems)
{
    private const ulong Nothing = 0;
    private const int InitialPlaces = 1024;

    private readonly object _lock = new();
    private ulong[] _hashes = new ulong[InitialPlaces];

    public int Count { get; private set; }

    /// <summary>Notes an item.</summary>
    /// <returns>Why it cannot be in the load, or <see langword="null"/>.</returns>
    public StreamItemRefusal? Add(string documentId) => Add(ItemNameHash.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(documentId.AsSpan())));

    /// <summary>Notes an item by a hash of its ID.</summary>
    /// <returns>Why it cannot be in the load, or <see langword="null"/>.</returns>
    public StreamItemRefusal? Add(ulong hash)
    {
        // Of a million items two have one hash once in tens of millions of loads.
        hash = hash == Nothing ? 1 : hash;
        lock (_lock)
        {
            var place = Find(_hashes, hash);
            if (_hashes[place] != Nothing)
            {
                return StreamItemRefusal.Twice;
            }

            if (Count == maxItems)
            {
                return StreamItemRefusal.TooMany;
            }

            _hashes[place] = hash;
            if (++Count * 4L > _hashes.Length * 3L)
            {
                Grow();
            }

            return null;
        }
    }

    private void Grow()
    {
        var larger = new ulong[_hashes.Length * 2];
        foreach (var hash in _hashes)
        {
            if (hash != Nothing)
            {
                larger[Find(larger, hash)] = hash;
            }
        }

        _hashes = larger;
    }

    private static int Find(ulong[] hashes, ulong hash)
    {
        var mask = hashes.Length - 1;
        var place = (int)hash & mask;
        while (hashes[place] != Nothing && hashes[place] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
