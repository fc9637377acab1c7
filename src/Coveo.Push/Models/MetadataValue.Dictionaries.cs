using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

public readonly partial struct MetadataValue
{
    /// <summary>A dictionary of texts, for stream sources; those that are <see langword="null"/> are left out.</summary>
    /// <param name="values">The keys, compared byte for byte, and their texts; they are copied.</param>
    /// <exception cref="ArgumentException">A key is there twice: the dictionary compares keys otherwise.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The named alternate is MetadataValue.Dictionary.")]
    public static implicit operator MetadataValue(Dictionary<string, string>? values) =>
        values is null ? default : Dictionary(values.Select(member => new KeyValuePair<string, MetadataValue>(member.Key, member.Value)));

    /// <summary>A dictionary, for stream sources; values that are none are left out.</summary>
    /// <param name="values">The keys, compared byte for byte, and their values of any kind; they are copied.</param>
    /// <exception cref="ArgumentException">A key is there twice: the dictionary compares keys otherwise.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The named alternate is MetadataValue.Dictionary.")]
    public static implicit operator MetadataValue(Dictionary<string, MetadataValue>? values) => values is null ? default : Dictionary(values);

    /// <summary>
    /// A dictionary: an object on the wire. Stream sources take it for dictionary fields; an item with one is not pushed to a Push source
    /// (docs.coveo.com/en/162).
    /// </summary>
    /// <param name="values">The keys, which are compared byte for byte, and their values of any kind; they are copied, and values that are none are left out.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">A key is there twice, or is <see langword="null"/>.</exception>
    public static MetadataValue Dictionary(IEnumerable<KeyValuePair<string, MetadataValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<KeyValuePair<string, MetadataValue>>();
        foreach (var member in values)
        {
            if (member.Key is null)
            {
                throw new ArgumentException("A metadata dictionary has a key that is null; give it a name or leave it out.", nameof(values));
            }

            if (!keys.Add(member.Key))
            {
                throw new ArgumentException($"A metadata dictionary has the key '{MessageText.Show(member.Key)}' twice; give each key one value.", nameof(values));
            }

            if (!member.Value.IsNone)
            {
                members.Add(member);
            }
        }

        var contents = Contents.Objects | ContentsOf([.. members.Select(member => member.Value)]);
        return new MetadataValue(MetadataValueKind.Dictionary, (long)contents, members.ToArray());
    }

    /// <summary>Whether another dictionary has the same keys with the same values, in any order: an object has none.</summary>
    private bool HasMembersOf(MetadataValue other)
    {
        if (Members.Length != other.Members.Length)
        {
            return false;
        }

        var others = other.AsDictionary()!;
        return Array.TrueForAll(Members, member => others.TryGetValue(member.Key, out var value) && member.Value == value);
    }
}
