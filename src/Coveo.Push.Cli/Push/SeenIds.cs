namespace Coveo.Push.Cli.Push;

/// <summary>
/// Notices IDs that come twice, by 64 bits of each: eight bytes an item at least half of the time, and no more than 64 MB. Of two items in
/// a hundred thousand million one is taken for a duplicate by mistake.
/// </summary>
internal sealed class SeenIds
{
    private const int FirstPlaces = 1 << 12;
    private const int MostPlaces = 1 << 23;

    private ulong[] _places = new ulong[FirstPlaces];
    private int _count;

    /// <summary>Whether there were too many to remember all.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Remembers an ID.</summary>
    /// <param name="documentId">The ID.</param>
    /// <returns>Whether it is new, as far as that is known.</returns>
    public bool Add(string documentId)
    {
        if (IsFull)
        {
            return true;
        }

        if (!Place(_places, HashOf(documentId)))
        {
            return false;
        }

        if (++_count > _places.Length / 2)
        {
            Grow();
        }

        return true;
    }

    private static bool Place(ulong[] places, ulong hash)
    {
        var mask = (ulong)places.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            if (places[at] == hash)
            {
                return false;
            }

            if (places[at] == 0)
            {
                places[at] = hash;
                return true;
            }
        }
    }

    private void Grow()
    {
        if (_places.Length == MostPlaces)
        {
            IsFull = true;
            _places = [];
            return;
        }

        var larger = new ulong[_places.Length * 2];
        foreach (var hash in _places)
        {
            if (hash != 0)
            {
                Place(larger, hash);
            }
        }

        _places = larger;
    }

    // FNV-1a over characters, and a last mix so that its low bits are as good as the high ones. Zero marks an empty place.
    private static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
