using System.Runtime.InteropServices;

namespace Coveo.Push.Cli.Push;

/// <summary>
/// Notices IDs that come twice, by 64 bits of each: eight bytes an item at least half of the time, and no more than 64 MB. Of two items in
/// a hundred thousand million one is taken for a duplicate by mistake.
/// </summary>
internal sealed class SeenIds
{
    private const ulong Prime = 0x9E3779B97F4A7C15UL;
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

    // As FNV-1a does, and a last mix so that its low bits are as good as the high ones. Zero marks an empty place.
    private static ulong HashOf(string text)
    {
        // Four letters at a time: a multiplication is what it costs.
        var hash = 14695981039346656037UL ^ (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var word in words)
        {
            hash = (hash ^ word) * Prime;
            hash ^= hash >> 29;
        }

        foreach (var letter in text.AsSpan(words.Length * (sizeof(ulong) / sizeof(char))))
        {
            hash = (hash ^ letter) * Prime;
        }

        hash ^= hash >> 32;
        hash *= Prime;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
