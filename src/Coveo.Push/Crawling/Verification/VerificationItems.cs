using System.Text;

namespace Coveo.Push;

/// <summary>
/// The items that a crawl has handed over, 17 bytes in a place for each: a hash of its ID, since when something said of it counts, and what was said. At least a
/// quarter of the places is free. Beyond a number of items there is no room, and they are counted only.
/// </summary>
internal sealed class VerificationItems(int most)
{
    private const int FewestPlaces = 1024;

    // Nothing is said that late.
    private const ulong Never = ulong.MaxValue;

    private readonly object _lock = new();
    private readonly VerificationHash _hash = new();
    private readonly long[] _counts = new long[(int)CrawlVerificationOutcome.NotTracked + 1];
    private ulong[] _keys = [];
    private ulong[] _since = [];
    private VerificationSigns[] _signs = [];
    private int _count;
    private int _deletions;

    /// <summary>When the first of them was handed over, in Unix milliseconds; <see langword="null"/> where there is none, or its time is not known.</summary>
    public ulong? Earliest { get; private set; }

    /// <summary>Whether the time of some is not known: nothing that the log says of them can be told from what it says of earlier crawls.</summary>
    public bool HasUndated { get; private set; }

    /// <summary>Items that are to be in the index, if all are kept track of.</summary>
    public long? ToBeIndexed => CountOf(CrawlVerificationOutcome.NotTracked) > 0 ? null : _count - _deletions;

    public long CountOf(CrawlVerificationOutcome outcome)
    {
        lock (_lock)
        {
            return _counts[(int)outcome];
        }
    }

    /// <summary>An operation was taken by the service. It is the last one on its item now: what was said of those before counts no more.</summary>
    /// <param name="id">The item's ID, in UTF-8.</param>
    /// <param name="isDeletion">Whether it is deleted.</param>
    /// <param name="at">A time of the service's clock before it was handed over, if it is known.</param>
    public void Add(ReadOnlySpan<byte> id, bool isDeletion, DateTimeOffset? at)
    {
        // Where nothing is kept track of, nothing is worth a hash.
        if (most == 0)
        {
            lock (_lock)
            {
                _counts[(int)CrawlVerificationOutcome.NotTracked]++;
            }

            return;
        }

        var key = KeyOf(id);
        lock (_lock)
        {
            var since = Since(at);
            var place = PlaceOf(key);
            if (place < 0 || _keys[place] != key)
            {
                if (_count >= most)
                {
                    _counts[(int)CrawlVerificationOutcome.NotTracked]++;
                    return;
                }

                place = Take(key);
            }
            else
            {
                _counts[(int)VerificationVerdict.Of(_signs[place])]--;
                _deletions -= IsDeletion(place) ? 1 : 0;
            }

            _since[place] = since;
            _signs[place] = isDeletion ? VerificationSigns.IsDeletion : VerificationSigns.None;
            _counts[(int)CrawlVerificationOutcome.NotSeen]++;
            _deletions += isDeletion ? 1 : 0;
        }
    }

    /// <summary>The log says something of an item.</summary>
    /// <returns>Whether it counts.</returns>
    public VerificationNews Hear(string id, VerificationSign sign)
    {
        var key = KeyOf(Encoding.UTF8.GetBytes(id));
        lock (_lock)
        {
            var place = PlaceOf(key);
            if (place < 0 || _keys[place] != key || sign.Stamp < _since[place])
            {
                return default;
            }

            var said = IsDeletion(place) ? sign.OfDeletion : sign.OfItem;
            if (said == VerificationSigns.None)
            {
                return default;
            }

            _counts[(int)VerificationVerdict.Of(_signs[place])]--;
            var isNewer = sign.IsOrdered && sign.Stamp > _since[place];
            if (isNewer)
            {
                // Of an operation that was sent twice, as its answer was lost, the last one decides.
                _since[place] = sign.Stamp;
                _signs[place] &= VerificationSigns.IsDeletion;
            }

            _signs[place] |= said;
            _counts[(int)VerificationVerdict.Of(_signs[place])]++;
            return new VerificationNews(key, said, isNewer, IsDeletion(place));
        }
    }

    /// <summary>What became of an item; <see langword="null"/> for one that was not handed over.</summary>
    public CrawlVerificationOutcome? OutcomeOf(string id)
    {
        var key = KeyOf(Encoding.UTF8.GetBytes(id));
        return OutcomeOf(key) ?? (CountOf(CrawlVerificationOutcome.NotTracked) > 0 ? CrawlVerificationOutcome.NotTracked : null);
    }

    public CrawlVerificationOutcome? OutcomeOf(ulong key)
    {
        lock (_lock)
        {
            var place = PlaceOf(key);
            return place >= 0 && _keys[place] == key ? VerificationVerdict.Of(_signs[place]) : null;
        }
    }

    private bool IsDeletion(int place) => _signs[place].HasFlag(VerificationSigns.IsDeletion);

    // 0 marks a place that is free.
    private ulong KeyOf(ReadOnlySpan<byte> id) => Math.Max(_hash.Of(id), 1);

    private ulong Since(DateTimeOffset? at)
    {
        if (at is not { } time)
        {
            HasUndated = true;
            return Never;
        }

        var since = OrderingId.FromTime(time).Value;
        Earliest = Math.Min(Earliest ?? since, since);
        return since;
    }

    private int Take(ulong key)
    {
        if (_count >= _keys.Length / 4 * 3)
        {
            Grow();
        }

        var place = PlaceOf(key);
        _keys[place] = key;
        _count++;
        return place;
    }

    private void Grow()
    {
        var (keys, since, signs) = (_keys, _since, _signs);
        var places = Math.Max(FewestPlaces, keys.Length * 2);
        (_keys, _since, _signs) = (new ulong[places], new ulong[places], new VerificationSigns[places]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var place = PlaceOf(keys[i]);
                (_keys[place], _since[place], _signs[place]) = (keys[i], since[i], signs[i]);
            }
        }
    }

    /// <summary>The place of a key, or the free one that it would take; -1 where there is no place at all yet.</summary>
    private int PlaceOf(ulong key)
    {
        var mask = _keys.Length - 1;
        if (mask < 0)
        {
            return -1;
        }

        var place = (int)(key & (ulong)mask);
        while (_keys[place] != 0 && _keys[place] != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
