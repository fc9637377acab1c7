using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>
/// The metadata of an item: keys and values, in the order they were added. Two keys that differ only by case are the same key, as
/// the service refuses an item that has both (docs.coveo.com/en/162).
/// </summary>
/// <remarks>A loop goes through the keys that were there when it began; keys may be added and taken out meanwhile.</remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Metadata is the field's word for the whole of it.")]
public sealed partial class DocumentMetadata : IEnumerable<KeyValuePair<string, MetadataValue>>
{
    // Enough for most items at once: growing there would allocate and copy for each of them.
    private const int FirstCapacity = 12;

    // Comparing with a few keys is faster than hashing one, and most items have a few.
    private const int MostWithoutIndex = 16;

    private KeyValuePair<string, MetadataValue>[] _entries = [];
    private Dictionary<string, int>? _index;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    internal ReadOnlySpan<KeyValuePair<string, MetadataValue>> Entries => _entries.AsSpan(0, Count);

    /// <summary>
    /// Gets the value of a key, or sets it in place of what it had. A key that is not there has no value, which is
    /// <see langword="null"/>; setting <see langword="null"/> takes the key out.
    /// </summary>
    /// <param name="key">The key, in any case.</param>
    public MetadataValue? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : default(MetadataValue?);
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            if (value is not { IsNone: false } present)
            {
                Remove(key);
            }
            else if (IndexOf(key) is >= 0 and var place)
            {
                _entries[place] = new(_entries[place].Key, present);
            }
            else
            {
                Append(key, present);
            }
        }
    }

    /// <summary>Adds a key that is not there yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; <see langword="null"/> adds nothing.</param>
    /// <exception cref="ArgumentException">The key is there already, perhaps in another case.</exception>
    public void Add(string key, MetadataValue? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (IndexOf(key) is >= 0 and var place)
        {
            throw new ArgumentException($"Metadata key '{MessageText.Show(key)}' is there already, as '{MessageText.Show(_entries[place].Key)}'. The service takes each key once, whatever its case; assign to it to replace the value.", nameof(key));
        }

        if (value is { IsNone: false } present)
        {
            Append(key, present);
        }
    }

    /// <summary>Gets the value of a key if it is there.</summary>
    /// <param name="key">The key, in any case.</param>
    /// <param name="value">Its value, when the answer is <see langword="true"/>.</param>
    /// <returns>Whether the key is there.</returns>
    public bool TryGetValue(string key, out MetadataValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var place = IndexOf(key);
        value = place < 0 ? default : _entries[place].Value;
        return place >= 0;
    }

    /// <summary>Takes a key out.</summary>
    /// <param name="key">The key, in any case.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var place = IndexOf(key);
        if (place < 0)
        {
            return false;
        }

        // Into an array of its own: a loop that is under way keeps the old one.
        var rest = new KeyValuePair<string, MetadataValue>[_entries.Length];
        Array.Copy(_entries, rest, place);
        Array.Copy(_entries, place + 1, rest, place, Count - place - 1);
        _entries = rest;
        _index = null;
        Count--;
        return true;
    }

    /// <summary>Goes through the keys and their values, in the order in which they were added, without an allocation.</summary>
    /// <returns>The way through what is there now: what is added or removed meanwhile does not change it.</returns>
    public Enumerator GetEnumerator() => new(_entries, Count);

    IEnumerator<KeyValuePair<string, MetadataValue>> IEnumerable<KeyValuePair<string, MetadataValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Takes all keys of another one over, into one that is empty.</summary>
    internal void Take(DocumentMetadata other)
    {
        _entries = other.Entries.ToArray();
        Count = _entries.Length;
    }

    /// <summary>The same under other names. A name that two keys would have goes to the key that is called so already, or to the first.</summary>
    internal void Take(DocumentMetadata other, MetadataNaming naming)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ref readonly var entry in other.Entries)
        {
            taken.Add(entry.Key);
        }

        foreach (ref readonly var entry in other.Entries)
        {
            var name = naming.Rename(entry.Key);
            var isFree = string.Equals(name, entry.Key, StringComparison.OrdinalIgnoreCase) || taken.Add(name);
            Append(isFree ? name : entry.Key, entry.Value);
        }
    }

    private int IndexOf(string key)
    {
        if (Count > MostWithoutIndex)
        {
            return (_index ??= Index()).TryGetValue(key, out var place) ? place : -1;
        }

        var entries = Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var candidate = entries[i].Key;
            if (candidate.Length == key.Length && string.Equals(candidate, key, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(Count + 1, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Count; i++)
        {
            index.Add(_entries[i].Key, i);
        }

        return index;
    }

    private void Append(string key, MetadataValue value)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count == 0 ? FirstCapacity : Count * 2);
        }

        _index?.Add(key, Count);
        _entries[Count++] = new(key, value);
    }
}
