using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>
/// The metadata of an item: keys and values, in the order they were added. Two keys that differ only by case are the same key, as
/// the service refuses an item that has both (docs.coveo.com/en/162).
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Metadata is the field's word for the whole of it.")]
public sealed class DocumentMetadata : IEnumerable<KeyValuePair<string, MetadataValue>>
{
    private readonly Dictionary<string, MetadataValue> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many keys there are.</summary>
    public int Count => _values.Count;

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
            if (value is { IsNone: false } present)
            {
                _values[key] = present;
            }
            else
            {
                _values.Remove(key);
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
        if (_values.ContainsKey(key))
        {
            var present = _values.Keys.First(candidate => string.Equals(candidate, key, StringComparison.OrdinalIgnoreCase));
            throw new ArgumentException($"Metadata key '{MessageText.Show(key)}' is there already, as '{MessageText.Show(present)}'. The service takes each key once, whatever its case; assign to it to replace the value.", nameof(key));
        }

        this[key] = value;
    }

    /// <summary>Gets the value of a key if it is there.</summary>
    /// <param name="key">The key, in any case.</param>
    /// <param name="value">Its value, when the answer is <see langword="true"/>.</param>
    /// <returns>Whether the key is there.</returns>
    public bool TryGetValue(string key, out MetadataValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _values.TryGetValue(key, out value);
    }

    /// <summary>Takes a key out.</summary>
    /// <param name="key">The key, in any case.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _values.Remove(key);
    }

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public Dictionary<string, MetadataValue>.Enumerator GetEnumerator() => _values.GetEnumerator();

    IEnumerator<KeyValuePair<string, MetadataValue>> IEnumerable<KeyValuePair<string, MetadataValue>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
