namespace Coveo.Push;

/// <summary>
/// The change of one field of an item that exists in a stream source (docs.coveo.com/en/p4eb0515): the rest of the item stays as it is. On an
/// item that does not exist it is not applied, and the log says so.
/// </summary>
/// <example>
/// <code>
/// var changes = new StreamOperation[]
/// {
///     PartialUpdate.FieldValueReplace("product://001", "price", 12.5m),
///     PartialUpdate.ArrayAppend("product://001", "tags", "sale"),
///     PartialUpdate.DictionaryPut("product://002", "stock", "s1", 4),
/// };
/// await client.Streams.UpdateAsync(sourceId, changes);
/// </code>
/// </example>
public sealed class PartialUpdate
{
    private PartialUpdate(string documentId, PartialUpdateOperator @operator, string field, MetadataValue value)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        ArgumentNullException.ThrowIfNull(field);
        (DocumentId, Operator, Field, Value) = (documentId, @operator, field, value);
    }

    /// <summary>The item's URI.</summary>
    public string DocumentId { get; }

    /// <summary>How the field is changed.</summary>
    public PartialUpdateOperator Operator { get; }

    /// <summary>The field: lower-case letters, digits and underscores, a letter first, at most 255 of them.</summary>
    public string Field { get; }

    /// <summary>What is appended, removed or set: a list of values or of keys, a dictionary, or for <see cref="PartialUpdateOperator.FieldValueReplace"/> anything.</summary>
    public MetadataValue Value { get; }

    /// <summary>Adds values to a multi-value field.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">The values: texts, truth values, numbers, dates. A list counts as its values; what is no value is left out.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is an object.</exception>
    public static PartialUpdate ArrayAppend(string documentId, string field, params IEnumerable<MetadataValue> values) =>
        new(documentId, PartialUpdateOperator.ArrayAppend, field, PartialUpdateValues.Plain(values, field));

    /// <summary>Takes values out of a multi-value field.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">The values: texts, truth values, numbers, dates. A list counts as its values; what is no value is left out.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is an object.</exception>
    public static PartialUpdate ArrayRemove(string documentId, string field, params IEnumerable<MetadataValue> values) =>
        new(documentId, PartialUpdateOperator.ArrayRemove, field, PartialUpdateValues.Plain(values, field));

    /// <summary>Sets a field, whatever it holds.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value, of any kind.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">There is no value: <see langword="null"/>.</exception>
    public static PartialUpdate FieldValueReplace(string documentId, string field, MetadataValue value) =>
        new(documentId, PartialUpdateOperator.FieldValueReplace, field, PartialUpdateValues.Any(value, field));

    /// <summary>Sets a key of a dictionary field, and leaves the others.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="field">The field.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value: a text, a truth value, a number or a date.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The key is blank, or the value is none, a list or an object.</exception>
    public static PartialUpdate DictionaryPut(string documentId, string field, string key, MetadataValue value) =>
        DictionaryPut(documentId, field, [new KeyValuePair<string, MetadataValue>(key, value)]);

    /// <summary>Sets keys of a dictionary field, and leaves the others.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">The keys with a value each: texts, truth values, numbers or dates. They are copied.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">There is no key, one is blank or there twice, or a value is none, a list or an object.</exception>
    public static PartialUpdate DictionaryPut(string documentId, string field, IEnumerable<KeyValuePair<string, MetadataValue>> values) =>
        new(documentId, PartialUpdateOperator.DictionaryPut, field, PartialUpdateValues.Members(values, field));

    /// <summary>Takes keys out of a dictionary field.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="field">The field.</param>
    /// <param name="keys">The keys.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">There is no key, or one is blank.</exception>
    public static PartialUpdate DictionaryRemove(string documentId, string field, params IEnumerable<string> keys) =>
        new(documentId, PartialUpdateOperator.DictionaryRemove, field, PartialUpdateValues.Keys(keys, field));

    /// <summary>Checks what a stream source would not take, without a call. Every push does the same before it sends.</summary>
    /// <returns>What is wrong; empty for a partial update that can be pushed.</returns>
    public IReadOnlyList<DocumentFinding> Validate() => PartialUpdateFindings.Of(this);

    /// <summary>What is changed in which item.</summary>
    public override string ToString() => $"{Operator} '{MessageText.Show(Field)}' of '{MessageText.Show(DocumentId)}'";
}
