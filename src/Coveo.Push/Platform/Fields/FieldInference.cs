using System.Collections.Concurrent;

namespace Coveo.Push.Platform;

/// <summary>
/// Learns from items which fields they need: from the metadata keys the names, from the kinds of the values the types. Whole numbers are
/// <see cref="FieldType.Long"/>, larger ones <see cref="FieldType.Long64"/>, decimal ones <see cref="FieldType.Double"/>, and the widest
/// counts; dates are <see cref="FieldType.Date"/>, all else is <see cref="FieldType.String"/>. Lists need a text field of several values,
/// dictionaries a dictionary field. The order of the items makes no difference. Safe to use from many threads.
/// </summary>
/// <remarks>
/// An item whose keys and kinds of values are known costs a look at each key and no memory. What is kept does not grow with the items, only
/// with the keys, of which there may be <see cref="MaxKeys"/>.
/// </remarks>
/// <example>
/// <code>
/// var inference = new FieldInference();
/// foreach (var document in documents)
/// {
///     inference.Add(document);
/// }
///
/// var report = await client.Fields.EnsureAsync(inference);
/// </code>
/// </example>
public sealed class FieldInference
{
    /// <summary>The most keys that are learned: 10,000. Items with more have their values in their keys.</summary>
    public const int MaxKeys = 10_000;

    private readonly ConcurrentDictionary<string, FieldEvidence> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FieldDefinition> _declared = new(StringComparer.Ordinal);
    private int _version;
    private int _keysCount;

    /// <summary>Learns from items.</summary>
    /// <param name="naming">
    /// Names the metadata keys. The items must be pushed under the same names: as <see cref="Add"/> gives them back, or as
    /// <see cref="IFieldsClient.WithFields(IAsyncEnumerable{PushDocument}, FieldInference, int, CancellationToken)"/> lets them through. <see langword="null"/> for the keys as they are.
    /// </param>
    public FieldInference(MetadataNaming? naming = null) => Naming = naming;

    /// <summary>What names the keys; <see langword="null"/> for the keys as they are.</summary>
    public MetadataNaming? Naming { get; }

    /// <summary>Grows when something new was learned.</summary>
    internal int Version => Volatile.Read(ref _version);

    internal IReadOnlyList<FieldEvidence> Evidence => [.. _keys.Values.OrderBy(evidence => evidence.Name, StringComparer.Ordinal)];

    internal IReadOnlyDictionary<string, FieldDefinition> Declared => _declared;

    internal bool HasTooManyKeys => Volatile.Read(ref _keysCount) > MaxKeys;

    /// <summary>Learns from an item.</summary>
    /// <param name="document">The item. It is not kept.</param>
    /// <returns>The item to push: the same, or with a <see cref="Naming"/> perhaps a copy under other names.</returns>
    public PushDocument Add(PushDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var named = Naming is null ? document : document.WithMetadataNames(Naming);
        foreach (ref readonly var entry in named.Metadata.Entries)
        {
            if (EvidenceOf(entry.Key, named.DocumentId) is { } evidence && evidence.Learn(entry.Value, named.DocumentId))
            {
                Interlocked.Increment(ref _version);
            }
        }

        return named;
    }

    /// <summary>
    /// Says what a field shall be, whatever the values are: with options that cannot be learned, such as <see cref="FieldDefinition.Facet"/>, or
    /// with the type that settles an inconsistency. A text field takes values of any kind.
    /// </summary>
    /// <param name="definition">The field. The last one of a name counts; it is created although no item has its key yet.</param>
    /// <exception cref="ArgumentException">The name or an option breaks a rule.</exception>
    public void Declare(FieldDefinition definition)
    {
        FieldRules.Check(definition, nameof(definition));
        _declared[definition.Name] = definition;
        Interlocked.Increment(ref _version);
    }

    private FieldEvidence? EvidenceOf(string key, string documentId)
    {
        if (_keys.TryGetValue(key, out var evidence))
        {
            return evidence;
        }

        if (HasTooManyKeys)
        {
            return null;
        }

        var added = new FieldEvidence(key, documentId);
        evidence = _keys.GetOrAdd(key, added);

        // Of several threads that meet the key at once, one has added it.
        if (ReferenceEquals(evidence, added))
        {
            Interlocked.Increment(ref _keysCount);
            Interlocked.Increment(ref _version);
        }

        return evidence;
    }
}
